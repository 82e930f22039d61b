/** Log lines of the front: JSON of the same shape as the app's, so that one reader understands both. */
import { now } from './clock.mjs';

export const LEVELS = { trace: 10, debug: 20, info: 30, warn: 40, error: 50, fatal: 60, silent: Infinity };

/** @typedef {keyof typeof LEVELS} Level */

let least = LEVELS.info;

/** Writes nothing below this from now on. @param {Level} level */
export function logFrom(level) {
  least = LEVELS[level];
}

/** @param {Level} level */
const at =
  (level) =>
  /** @param {Record<string, unknown>} facts @param {string} msg */
  (facts, msg) => {
    if (LEVELS[level] < least) return;
    const line = { level: LEVELS[level], time: new Date(now()).toISOString(), ...facts, msg };
    process.stdout.write(`${JSON.stringify(line, plainly)}\n`);
  };

export const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };

/** An Error has no fields of its own that JSON would show. @param {string} _key @param {unknown} value */
function plainly(_key, value) {
  return value instanceof Error ? { type: value.name, message: value.message, stack: value.stack } : value;
}
