import type { DateRow } from '#db/queries/series-dates.ts';
import type { SeriesRow } from '#db/queries/maintenance-series.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { occurrencesFrom, ruledAt } from '#lib/domain/recurrence/occurrences.ts';

/** How many dates the page of one of them names. */
const SHOWN = 6;

export interface PublishedDate {
  readonly at: Instant;
  /** Of its page; null while it has none. */
  readonly id: string | null;
  readonly isCancelled: boolean;
  /** When it was to begin by its series, where that is another time. */
  readonly movedFrom: Instant | null;
}

interface SeriesFacts {
  readonly series: SeriesRow;
  /** All that did not take place, the soonest first. */
  readonly dates: readonly DateRow[];
  /** What became of the dates that the rule still gives: by what it gives. */
  readonly made: readonly { readonly occurrence: string | null }[];
}

/**
 * The other dates of a series that are to come, with those that were cancelled among them.
 * @param own the maintenance on whose page they stand
 */
export function otherDates({ series, dates, made }: SeriesFacts, own: string, now: Instant): PublishedDate[] {
  const others = dates.filter(
    ({ id, status }) => id !== own && (status === 'scheduled' || status === 'cancelled'),
  );
  // What was cancelled is of interest until the next one begins. By what has begun rather than by the time, so that no page
  // reads differently without an event.
  const begun = Math.max(
    ...dates.map(({ startedAt, scheduledFor }) => (startedAt === null ? 0 : scheduledFor)),
    0,
  );
  const there = others
    .filter(({ status, scheduledFor }) => status === 'scheduled' || scheduledFor > begun)
    .map((one): PublishedDate => {
      const ruled = one.occurrence === null ? one.scheduledFor : ruledAt(one.occurrence, series.zone);
      const movedFrom = ruled === one.scheduledFor ? null : ruled;
      return { at: one.scheduledFor, id: one.id, isCancelled: one.status === 'cancelled', movedFrom };
    });
  return [...there, ...notYetMade({ series, dates, made }, now)].sort((a, b) => a.at - b.at).slice(0, SHOWN);
}

/** Those that have no page yet. */
function notYetMade({ series, made }: SeriesFacts, now: Instant): PublishedDate[] {
  if (series.endedAt !== null) return [];
  const settled = new Set([...made.map(({ occurrence }) => occurrence), ...series.skipped]);
  const found: PublishedDate[] = [];
  for (const { local, at } of occurrencesFrom(series, now)) {
    if (found.length === SHOWN) break;
    if (!settled.has(local)) found.push({ at, id: null, isCancelled: false, movedFrom: null });
  }
  return found;
}
