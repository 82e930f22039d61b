import type { Instant } from '#lib/domain/instant.ts';
import { CLOCK_SKEW } from '#lib/domain/limits.ts';
import { invalid } from '#lib/errors.ts';

/**
 * When an update holds: as given, else now. A browser's clock may run a little ahead; what is stored is never the future,
 * where it would stand above words that were said after it.
 * @throws Refusal `invalid` on `displayAt`.
 */
export function displayedAt(given: Instant | undefined, now: Instant): Instant {
  if (given === undefined) return now;
  if (given > now + CLOCK_SKEW) throw invalid('displayAt', 'An update cannot be dated to the future.');
  return given < now ? given : now;
}

/**
 * The promise of a next word. The last word of something that is over promises none, whatever is still in the box.
 * @throws Refusal `invalid` on `nextUpdateBy`.
 */
export function promised(
  given: Instant | null | undefined,
  displayAt: Instant,
  isOver: boolean,
): Instant | null {
  if (given == null || isOver) return null;
  if (given <= displayAt) throw invalid('nextUpdateBy', 'Promise the next update for a time after this one.');
  return given;
}
