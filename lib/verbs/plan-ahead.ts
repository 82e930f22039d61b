import { componentsById } from '#db/queries/component.ts';
import { componentsOfSeries, madeOfSeries, type SeriesRow } from '#db/queries/maintenance-series.ts';
import type { Database } from '#db/open.ts';
import type { Tx } from '#db/write.ts';
import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import type { Occurrence } from '#lib/domain/recurrence/occurrences.ts';
import { occurrencesToPlan } from '#lib/domain/recurrence/planned-ahead.ts';
import { planMaintenance } from './plan-maintenance.ts';

/** The occurrences of a series that are to be planned now. */
export async function toPlan(db: Database, series: SeriesRow, now: Instant): Promise<Occurrence[]> {
  const made = await madeOfSeries(db, series, now);
  const planned = made.map(({ occurrence, status, scheduledFor }) => ({
    local: occurrence!,
    begins: status === 'scheduled' ? scheduledFor : null,
  }));
  return occurrencesToPlan(series, planned, series.skipped, now);
}

/** Makes them maintenances. @param notify whether subscribers are told, of each by its place among them */
export async function planAhead(
  tx: Tx,
  series: SeriesRow,
  notify: (index: number) => boolean,
): Promise<{ planned: number }> {
  const occurrences = await toPlan(tx, series, tx.now);
  for (const [index, occurrence] of occurrences.entries())
    await planOccurrence(tx, series, occurrence, notify(index));
  return { planned: occurrences.length };
}

/** Makes an ordinary maintenance of one occurrence, which follows its series until somebody changes it by hand. */
export async function planOccurrence(
  tx: Tx,
  series: SeriesRow,
  { local, at }: Occurrence,
  notify: boolean,
): Promise<{ maintenanceId: string; updateId: string }> {
  const { id: seriesId, body } = series;
  return planMaintenance(
    tx,
    {
      ...planOf(series),
      ...{ body, notify, componentIds: await componentsThere(tx, seriesId) },
      ...{ scheduledFor: at, scheduledUntil: endOf(at, series) },
      ...{ seriesId, occurrence: local, asPlanned: 1 },
    },
    { seriesId, occurrence: local },
  );
}

/** What a maintenance takes over of its series as it stands there. */
export function planOf(series: SeriesRow) {
  const { name, during, autoStart, autoComplete, verifyMinutes, stepWords, remindBefore } = series;
  const { tellStart, tellVerify, tellEnd } = series;
  const told = { tellStart, tellVerify, tellEnd, remindBefore };
  return { name, during, autoStart, autoComplete, verifyMinutes, stepWords, ...told };
}

/** It lasts so many minutes, whatever the clocks do meanwhile. */
export const endOf = (at: Instant, { minutes }: Pick<SeriesRow, 'minutes'>) => plus(at, minutes * MINUTE);

/** Those of its components that were not removed since. */
export async function componentsThere(db: Database, seriesId: string): Promise<string[]> {
  const known = await componentsById(db, await componentsOfSeries(db, seriesId));
  return [...known.values()].filter((one) => one.removedAt === null).map((one) => one.id);
}
