import { HOUR, type Instant, MINUTE } from '#lib/domain/instant.ts';

const QUARTER = 15 * MINUTE;

/**
 * Whether Cachet 2 answered with the time of the question, as it does for a time that there is not (`DateFactory` makes one of
 * nothing). In which zone it shows times is not known for sure, and zones lie quarters of an hour apart.
 * @param asked when it was asked
 */
export function isTimeOfAnswer(at: Instant, asked: Instant): boolean {
  const apart = Math.abs(at - asked);
  const off = apart % QUARTER;
  return apart < 24 * HOUR && Math.min(off, QUARTER - off) < 2 * MINUTE;
}
