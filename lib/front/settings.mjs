/**
 * The front's share of the environment. `lib/env.ts` names every variable too, but needs packages, and the front starts
 * before they are there.
 */
import { resolve } from 'node:path';
import { LEVELS } from './log.mjs';
import { readTrust } from './trust.mjs';

/** @typedef {ReturnType<typeof readSettings>} Settings */

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @throws Error that names every faulty variable
 */
export function readSettings(environment) {
  /** @type {string[]} */
  const faults = [];
  /** @template T @param {string} name @param {(text: string) => T} parse @param {T} unset */
  const read = (name, parse, unset) => {
    const text = environment[name];
    // An empty variable is an unset one: compose files and unit files write them that way.
    if (!text) return unset;
    try {
      return parse(text);
    } catch (error) {
      faults.push(`  ${name}: ${/** @type {Error} */ (error).message}`);
      return unset;
    }
  };
  const dataDir = resolve(environment['DATA_DIR'] || './data');
  const settings = {
    port: read('PORT', whole(0, 65_535), 3000),
    host: environment['HOST'] || undefined,
    /** The published site. */
    folder: resolve(dataDir, 'published'),
    /** Where the app runs when somebody else starts it. */
    appUrl: read('APP_URL', httpAddress, null),
    trusts: read('TRUST_PROXY', readTrust, readTrust('0')),
    workers: read('FRONT_WORKERS', whole(1, 64), 1),
    /** Open streams of live updates at one time, and of one visitor's address. */
    streams: read('MAX_STREAMS', whole(0, 1_000_000), 20_000),
    streamsPerAddress: read('MAX_STREAMS_PER_ADDRESS', whole(0, 1_000_000), 500),
    /** Who bears it may read `/metrics`; without one there is nothing to read. */
    metricsToken: read('METRICS_TOKEN', longEnough, null),
    logLevel: read('LOG_LEVEL', level, /** @type {import('./log.mjs').Level} */ ('info')),
  };
  if (faults.length > 0) throw new Error(`The environment is not right:\n${faults.join('\n')}`);
  return settings;
}

/** @param {number} least @param {number} most */
const whole = (least, most) => /** @param {string} text */ (text) => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new Error(`must be a whole number from ${least} to ${most}`);
};

/** @param {string} text */
function httpAddress(text) {
  if (URL.canParse(text) && new URL(text).protocol === 'http:') return new URL(text);
  throw new Error('must be an address like http://10.0.0.5:3000');
}

/** @param {string} text */
function longEnough(text) {
  if (text.length >= 16) return text;
  throw new Error('must have at least 16 characters');
}

/** @param {string} text */
function level(text) {
  if (text in LEVELS) return /** @type {import('./log.mjs').Level} */ (text);
  throw new Error(`must be one of ${Object.keys(LEVELS).join(', ')}`);
}
