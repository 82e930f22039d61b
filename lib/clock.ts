import { readFileSync, watchFile } from 'node:fs';
import { env } from '#lib/env.ts';
import { type Instant, instantOf, parseInstant } from '#lib/domain/instant.ts';

/** The only place that asks what time it is. With `TEST_CLOCK` the answer is what that file says at this moment. */
export function now(): Instant {
  return env.testClock ? parseInstant(readFileSync(env.testClock, 'utf8').trim()) : instantOf(Date.now());
}

/** Milliseconds. */
const LOOK_EVERY = 50;

/**
 * Calls back when the clock of tests was set: what was to be done in an hour may be due at once. Time that passes by itself
 * is found by asking.
 */
export function onClockSet(act: () => void): void {
  if (env.testClock) watchFile(env.testClock, { interval: LOOK_EVERY, persistent: false }, act);
}
