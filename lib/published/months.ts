import type { Instant } from '#lib/domain/instant.ts';
import { addMonths } from '#lib/domain/month-grid.ts';
import { dayOf, monthOf } from '#lib/domain/time.ts';
import { firstOf } from './uptime.ts';

export interface MonthCount {
  /** `YYYY-MM` */
  readonly month: string;
  readonly incidents: number;
  readonly maintenances: number;
}

/**
 * Every month from the first with anything in it to this one, newest first, quiet ones too.
 * @param began oldest first: only the beginnings of months are looked up in the zone, however long the history is.
 */
export function monthCounts(
  began: { readonly incidents: readonly Instant[]; readonly maintenances: readonly Instant[] },
  now: Instant,
  zone: string,
): MonthCount[] {
  const { incidents, maintenances } = began;
  const earliest = Math.min(now, incidents[0] ?? now, maintenances[0] ?? now) as Instant;
  const monthAt = (at: Instant) => monthOf(dayOf(at, zone));
  const first = monthAt(earliest);
  const months: MonthCount[] = [];
  // What is dated after now has not begun yet.
  let end = {
    incidents: countUntil(incidents, now, true),
    maintenances: countUntil(maintenances, now, true),
  };
  for (let month = monthAt(now); month >= first; month = addMonths(month, -1)) {
    const from = firstOf(month, zone);
    const start = { incidents: countUntil(incidents, from), maintenances: countUntil(maintenances, from) };
    months.push({
      month,
      incidents: end.incidents - start.incidents,
      maintenances: end.maintenances - start.maintenances,
    });
    end = start;
  }
  return months;
}

/** How many of the instants, oldest first, lie before one, or at it as well. */
function countUntil(instants: readonly Instant[], at: Instant, included = false): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = instants[middle]!;
    if (value < at || (included && value === at)) low = middle + 1;
    else high = middle;
  }
  return low;
}
