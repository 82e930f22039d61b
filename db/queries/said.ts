import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents, maintenances, updates } from '#db/schema/index.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { latestComponents } from '#lib/domain/timeline.ts';
import { grouped } from '#lib/domain/grouped.ts';
import { inBatches } from './batch.ts';
import { type StoredUpdate, withComponents } from './update.ts';

export const stillOpen = and(isNull(incidents.resolvedAt), isNull(incidents.closedAt));
export const stillRunning = and(
  inArray(maintenances.status, ['in_progress', 'verifying']),
  isNull(maintenances.closedAt),
);

/** The updates of many incidents, by incident. */
export async function updatesByIncident(
  db: Database,
  incidentIds: readonly string[],
): Promise<Map<string, StoredUpdate[]>> {
  const rows = await inBatches(incidentIds, (ids) =>
    db.select().from(updates).where(inArray(updates.incidentId, ids)),
  );
  return grouped(await withComponents(db, rows), (update) => update.incidentId!);
}

/** What open incidents and running maintenances say of each component now. */
export async function saidNow(db: Database): Promise<Map<string, ComponentStatus[]>> {
  const ofIncidents = await db
    .select({ update: updates })
    .from(updates)
    .innerJoin(incidents, eq(updates.incidentId, incidents.id))
    .where(stillOpen);
  const ofMaintenances = await db
    .select({ update: updates })
    .from(updates)
    .innerJoin(maintenances, eq(updates.maintenanceId, maintenances.id))
    .where(stillRunning);
  const rows = [...ofIncidents, ...ofMaintenances].map((row) => row.update);
  const stories = grouped(await withComponents(db, rows), (one) => one.incidentId ?? one.maintenanceId);
  const said = new Map<string, ComponentStatus[]>();
  for (const story of stories.values())
    for (const { componentId, status } of latestComponents(story))
      said.set(componentId, [...(said.get(componentId) ?? []), status]);
  return said;
}
