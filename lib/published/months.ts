import type { Database } from '#db/open.ts';
import { begunWithin, firstBeginning } from '#db/queries/facts-history.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { addMonths } from '#lib/domain/month-grid.ts';
import { dayOf, monthOf } from '#lib/domain/time.ts';
import { firstOf } from './uptime.ts';

interface Month {
  /** `YYYY-MM` */
  readonly month: string;
  readonly from: Instant;
  /** Where the next one begins; of this month just after now, since what is dated later has not begun yet. */
  readonly until: Instant;
}

export interface MonthCount {
  /** `YYYY-MM` */
  readonly month: string;
  readonly incidents: number;
  readonly maintenances: number;
}

/**
 * The months of a zone from the one with anything in it first to this one, newest first, quiet ones too.
 * @param first when that was; null for this month alone, which there is always
 */
export function monthsSince(first: Instant | null, now: Instant, zone: string): Month[] {
  const monthAt = (at: Instant) => monthOf(dayOf(at, zone));
  const last = monthAt(Math.min(now, first ?? now) as Instant);
  const months: Month[] = [];
  let until = (now + 1) as Instant;
  for (let month = monthAt(now); month >= last; month = addMonths(month, -1)) {
    const from = firstOf(month, zone);
    months.push({ month, from, until });
    until = from;
  }
  return months;
}

/** How much began in each month of the list. */
export async function monthCounts(db: Database, now: Instant, zone: string): Promise<MonthCount[]> {
  const months = monthsSince(await firstBeginning(db), now, zone);
  const counts = await begunWithin(db, months);
  return months.map(({ month }, place) => ({ month, ...counts[place]! }));
}
