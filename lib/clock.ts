import { readFileSync } from 'node:fs';
import { env } from '#lib/env.ts';
import { type Instant, instantOf, parseInstant } from '#lib/domain/instant.ts';

/** The only place that asks what time it is. With `TEST_CLOCK` the answer is what that file says at this moment. */
export function now(): Instant {
  return env.testClock ? parseInstant(readFileSync(env.testClock, 'utf8').trim()) : instantOf(Date.now());
}
