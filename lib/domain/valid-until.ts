import type { Instant } from './instant.ts';
import { nextInstant, type Window } from './maintenance.ts';
import { addDays, dayOf, startOfDay } from './time.ts';

/**
 * The next moment at which the page reads differently though nobody edited it: a window begins or ends, a promised update
 * is late, a new day's bar begins. Always after `now`, at most one day.
 */
export function validUntil(page: {
  readonly maintenances: readonly Window[];
  /** "Next update by" of what is open. */
  readonly promises: readonly (Instant | null)[];
  readonly now: Instant;
  readonly zone: string;
}): Instant {
  const { maintenances, promises, now, zone } = page;
  let next = startOfDay(addDays(dayOf(now, zone), 1), zone);
  const sooner = (at: Instant | null) => {
    if (at !== null && at > now && at < next) next = at;
  };
  for (const maintenance of maintenances) sooner(nextInstant(maintenance, now));
  for (const promise of promises) sooner(promise);
  return next;
}
