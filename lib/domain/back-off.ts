import { HOUR, type Instant, MINUTE, plus } from './instant.ts';

/** Tries again after about 1, 2, 4 … minutes, at most 2 hours apart. */
const FIRST = MINUTE;
const LONGEST = 2 * HOUR;
/** Nobody wants to hear of yesterday's outage as news. */
export const GIVE_UP_AFTER = 24 * HOUR;

/**
 * When to try again after a failure that may pass.
 * @param attempts how many there were
 * @param since when the message was first due
 * @param chance from 0 to 1: spreads a thousand that failed together, by half of the pause either way
 * @returns null when it is given up
 */
export function nextAttempt(attempts: number, since: Instant, now: Instant, chance: number): Instant | null {
  const pause = Math.min(FIRST * 2 ** (attempts - 1), LONGEST);
  const at = plus(now, Math.round(pause * (0.5 + chance)));
  return at - since > GIVE_UP_AFTER ? null : at;
}
