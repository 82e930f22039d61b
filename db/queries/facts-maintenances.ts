import {
  and,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import {
  maintenanceComponents,
  maintenances,
  maintenanceSeries,
  updateComponents,
  updates,
} from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { groupBy, updateFacts } from './facts-updates.ts';

/** Maintenances of one condition with all that readers see of them, latest window first, in five queries at most. */
export async function maintenanceFacts(db: Database, where: SQL | undefined) {
  const rows = await db
    .select()
    .from(maintenances)
    .where(where)
    .orderBy(desc(maintenances.scheduledFor), desc(maintenances.id));
  if (rows.length === 0) return [];
  // Ids by subquery, for the reason given in `incidentFacts`.
  const ids = db.select({ id: maintenances.id }).from(maintenances).where(where);
  const told = await updateFacts<MaintenanceStatus>(db, inArray(updates.maintenanceId, ids));
  const planned = await db
    .select({
      maintenanceId: maintenanceComponents.maintenanceId,
      componentId: maintenanceComponents.componentId,
    })
    .from(maintenanceComponents)
    .where(inArray(maintenanceComponents.maintenanceId, ids));

  const repeated = rows.some((row) => row.seriesId !== null) ? await seriesOf(db, ids) : [];

  const updatesOf = groupBy(told, (update) => update.maintenanceId);
  const plannedOf = groupBy(planned, (row) => row.maintenanceId);
  return rows.map((row) => ({
    ...row,
    updates: updatesOf.get(row.id) ?? [],
    componentIds: (plannedOf.get(row.id) ?? []).map((plan) => plan.componentId),
    series: repeated.find(({ id }) => id === row.seriesId) ?? null,
  }));
}

/** The series that maintenances are dates of, by the ids of the latter. */
async function seriesOf(db: Database, ids: SQLWrapper) {
  const { id, rule, startsAt, zone, minutes, endedAt } = maintenanceSeries;
  const named = db
    .select({ id: maintenances.seriesId })
    .from(maintenances)
    .where(inArray(maintenances.id, ids));
  return db
    .select({ id, rule, startsAt, zone, minutes, endedAt })
    .from(maintenanceSeries)
    .where(inArray(maintenanceSeries.id, named));
}

export type MaintenanceFacts = Awaited<ReturnType<typeof maintenanceFacts>>[number];

/** Maintenances that were not over yet at some time from `from` on. */
export function notOverSince(from: Instant): SQL | undefined {
  return and(
    or(isNull(maintenances.endedAt), gte(maintenances.endedAt, from)),
    or(isNull(maintenances.closedAt), gte(maintenances.closedAt, from)),
  );
}

export function scheduledWithin(from: Instant, to: Instant): SQL | undefined {
  return and(gte(maintenances.scheduledFor, from), lt(maintenances.scheduledFor, to));
}

export function oneMaintenance(id: string): SQL {
  return eq(maintenances.id, id);
}

export function theseMaintenances(ids: readonly string[]): SQL {
  return inArray(maintenances.id, [...ids]);
}

/** Neither completed nor cancelled, as far as is known. */
export function notOver(): SQL | undefined {
  return and(isNull(maintenances.endedAt), isNull(maintenances.closedAt));
}

/** Maintenances that are planned for a component, or named it in an update. */
export function maintenancesOf(db: Database, componentId: string): SQL | undefined {
  const planned = db
    .select({ id: maintenanceComponents.maintenanceId })
    .from(maintenanceComponents)
    .where(eq(maintenanceComponents.componentId, componentId));
  return or(inArray(maintenances.id, planned), maintenancesNaming(db, componentId));
}

/** Maintenances that ever named a component in an update. */
export function maintenancesNaming(db: Database, componentId: string): SQL {
  const said = db
    .select({ id: updateComponents.updateId })
    .from(updateComponents)
    .where(eq(updateComponents.componentId, componentId));
  // Not by `exists`: SQLite would go through all that was ever said of the component once for each of them.
  const parents = db
    .select({ id: updates.maintenanceId })
    .from(updates)
    .where(and(inArray(updates.id, said), isNotNull(updates.maintenanceId)));
  return inArray(maintenances.id, parents);
}
