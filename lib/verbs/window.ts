import type { Instant } from '#lib/domain/instant.ts';
import { WINDOW_MAX, WINDOW_MAX_DAYS } from '#lib/domain/limits.ts';
import { invalid } from '#lib/errors.ts';

/**
 * A window may have begun already: work that starts before anybody found the time to announce it is better announced late
 * than not. It may not be over, because then the clock would tell readers of a beginning and an end that nobody saw.
 * @throws Refusal `invalid` on `scheduledUntil`.
 */
export function mustBeWindow(scheduledFor: Instant, scheduledUntil: Instant, now: Instant): void {
  if (scheduledUntil <= scheduledFor) throw invalid('scheduledUntil', 'A maintenance ends after it begins.');
  if (scheduledUntil - scheduledFor > WINDOW_MAX)
    throw invalid('scheduledUntil', `A maintenance lasts at most ${WINDOW_MAX_DAYS} days.`);
  if (scheduledUntil <= now)
    throw invalid('scheduledUntil', 'This window is over already. Choose an end in the future.');
}
