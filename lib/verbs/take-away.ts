import { eq } from 'drizzle-orm';
import type { IncidentRow } from '#db/queries/incident.ts';
import type { MaintenanceRow } from '#db/queries/maintenance.ts';
import { seriesOrThrow } from '#db/queries/maintenance-series.ts';
import type { StoredUpdate } from '#db/queries/update.ts';
import { linkedWith } from '#db/queries/incident-links.ts';
import { pagesOfSeries } from '#db/queries/series-dates.ts';
import {
  incidents,
  maintenances,
  maintenanceSeries,
  postmortemCorrections,
  postmortems,
  updates,
} from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { EventData } from '#lib/domain/event.ts';
import { staysOrderly } from '#lib/domain/maintenance.ts';
import { Refusal } from '#lib/errors.ts';
import { type MaintenanceStory, parentOf, storeParent, timelineOf } from './timeline.ts';

// What deleting and taking back have in common. `more` is what the event says beyond what it always does.

/** @throws Refusal `invalid` when what is left would be no story. */
export async function takeUpdateAway(
  tx: Tx,
  update: StoredUpdate,
  more: EventData = {},
): Promise<{ eventId: number; data: Record<string, string> }> {
  const story = await timelineOf(tx, update);
  const rest = story.filter((other) => other.id !== update.id);
  const isOfMaintenance = update.maintenanceId !== null;
  const what = isOfMaintenance ? 'maintenance' : 'incident';
  if (rest.length === 0) throw new Refusal('invalid', `This is its only update: delete the ${what} instead.`);
  if (isOfMaintenance && !staysOrderly(story as MaintenanceStory, rest as MaintenanceStory))
    throw new Refusal('invalid', 'The steps after this one would not follow without it.');
  await tx.delete(updates).where(eq(updates.id, update.id));
  await storeParent(tx, update);
  const { id: subjectId, data } = parentOf(update);
  const { id: updateId, status, body } = update;
  // The words stay in the log: what readers have seen does not vanish without a trace.
  const said = { ...data, updateId, status, body, ...more };
  return { eventId: await tx.record({ type: 'update.deleted', subjectId, data: said }), data };
}

/** With its updates and its postmortem. */
export async function takeIncidentAway(
  tx: Tx,
  { id: incidentId, name }: IncidentRow,
  more: EventData = {},
): Promise<number> {
  const linked = await linkedWith(tx, incidentId);
  await tx.delete(incidents).where(eq(incidents.id, incidentId));
  const data = { incidentId, name, ...(linked.length > 0 && { linked }), ...more };
  return tx.record({ type: 'incident.deleted', subjectId: incidentId, data });
}

/** With its updates. Its series does not plan that date again. */
export async function takeMaintenanceAway(
  tx: Tx,
  { id: maintenanceId, name, seriesId, occurrence }: MaintenanceRow,
  more: EventData = {},
): Promise<number> {
  const beside = seriesId === null ? [] : (await pagesOfSeries(tx, seriesId)).ids;
  const linked = [
    ...(await linkedWith(tx, maintenanceId)),
    ...beside.filter((id) => id !== maintenanceId).map((id) => ({ kind: 'maintenance', id })),
  ];
  if (seriesId !== null && occurrence !== null) await skipDate(tx, seriesId, occurrence);
  await tx.delete(maintenances).where(eq(maintenances.id, maintenanceId));
  const data = { maintenanceId, name, ...(linked.length > 0 && { linked }), ...more };
  return tx.record({ type: 'maintenance.deleted', subjectId: maintenanceId, data });
}

/** No other version: nothing changed that somebody may be editing. */
async function skipDate(tx: Tx, seriesId: string, occurrence: string): Promise<void> {
  const { skipped } = await seriesOrThrow(tx, seriesId);
  if (skipped.includes(occurrence)) return;
  await tx
    .update(maintenanceSeries)
    .set({ skipped: [...skipped, occurrence].sort() })
    .where(eq(maintenanceSeries.id, seriesId));
}

/** From readers. The draft stays. */
export async function takePostmortemAway(
  tx: Tx,
  { id: incidentId, name }: IncidentRow,
  version: number,
  more: EventData = {},
): Promise<number> {
  const hidden = {
    ...{ published: null, publishedDetails: null, publishedActionItems: null, publishedTimeline: null },
    ...{ publishedAt: null, correctedAt: null },
  };
  // What nobody may read any more is not read under a correction either.
  await tx.delete(postmortemCorrections).where(eq(postmortemCorrections.incidentId, incidentId));
  await tx
    .update(postmortems)
    .set({ ...hidden, updatedAt: tx.now, version })
    .where(eq(postmortems.incidentId, incidentId));
  const data = { incidentId, name, ...more };
  return tx.record({ type: 'postmortem.reverted', subjectId: incidentId, data });
}
