import { eq } from 'drizzle-orm';
import type { MaintenanceRow } from '#db/queries/maintenance.ts';
import { comingOfSeries, type SeriesRow } from '#db/queries/maintenance-series.ts';
import { datesNotDone } from '#db/queries/series-dates.ts';
import { maintenances, maintenanceSeries } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { EventData } from '#lib/domain/event.ts';
import { takeMaintenanceAway } from './take-away.ts';

/**
 * A series that was planned by mistake a moment ago, with all that was made of it.
 * @param first the maintenance that subscribers would have been told of; `more` is what its event says
 */
export async function takeSeriesAway(
  tx: Tx,
  { id: seriesId, name }: SeriesRow,
  first: MaintenanceRow,
  more: EventData,
): Promise<number> {
  for (const one of await comingOfSeries(tx, seriesId))
    if (one.id !== first.id) await takeMaintenanceAway(tx, { ...one, seriesId: null });
  const eventId = await takeMaintenanceAway(tx, { ...first, seriesId: null }, more);
  // What has begun in the same moment goes on by itself.
  const left = await datesNotDone(tx, seriesId);
  const alone = { seriesId: null, occurrence: null, asPlanned: null };
  await tx.update(maintenances).set(alone).where(eq(maintenances.seriesId, seriesId));
  await tx.delete(maintenanceSeries).where(eq(maintenanceSeries.id, seriesId));
  await tx.record({
    type: 'series.ended',
    subjectId: seriesId,
    data: {
      seriesId,
      name,
      undoes: more['undoes'],
      linked: left.map(({ id }) => ({ kind: 'maintenance', id })),
    },
  });
  return eventId;
}
