import { and, asc, desc, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { maintenances, maintenanceSeries, maintenanceSeriesComponents } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { HOUR, type Instant, plus } from '#lib/domain/instant.ts';
import { localOf } from '#lib/domain/time.ts';
import { notFound } from '#lib/errors.ts';
import type { MaintenanceRow } from './maintenance.ts';

export type SeriesRow = typeof maintenanceSeries.$inferSelect;

/** @throws Refusal `not_found`. */
export async function seriesOrThrow(db: Database, id: string): Promise<SeriesRow> {
  const [found] = await db.select().from(maintenanceSeries).where(eq(maintenanceSeries.id, id));
  if (!found) throw notFound('series');
  return found;
}

/** Those that go on, by name, then those that were ended. */
export async function allSeries(db: Database): Promise<SeriesRow[]> {
  const rows = await db
    .select()
    .from(maintenanceSeries)
    .orderBy(asc(maintenanceSeries.name), asc(maintenanceSeries.id));
  return [...rows.filter((one) => one.endedAt === null), ...rows.filter((one) => one.endedAt !== null)];
}

export async function openSeries(db: Database): Promise<SeriesRow[]> {
  return db
    .select()
    .from(maintenanceSeries)
    .where(isNull(maintenanceSeries.endedAt))
    .orderBy(maintenanceSeries.id);
}

/** The ids of the components it is planned for. */
export async function componentsOfSeries(db: Database, seriesId: string): Promise<string[]> {
  const rows = await db
    .select({ id: maintenanceSeriesComponents.componentId })
    .from(maintenanceSeriesComponents)
    .where(eq(maintenanceSeriesComponents.seriesId, seriesId))
    .orderBy(maintenanceSeriesComponents.componentId);
  return rows.map((row) => row.id);
}

/** Makes the components it is planned for exactly these. */
export async function planSeriesComponents(
  tx: Tx,
  seriesId: string,
  componentIds: readonly string[],
): Promise<void> {
  await tx.delete(maintenanceSeriesComponents).where(eq(maintenanceSeriesComponents.seriesId, seriesId));
  const rows = componentIds.map((componentId) => ({ seriesId, componentId }));
  if (rows.length > 0) await tx.insert(maintenanceSeriesComponents).values(rows);
}

/** The maintenances made of a series that are still to come by its rule, or wherever they were moved. */
export async function madeOfSeries(
  db: Database,
  { id, zone }: SeriesRow,
  now: Instant,
): Promise<MaintenanceRow[]> {
  // A clock that is set forward at midnight carries what it leaves out into the next day.
  const from = localOf(plus(now, -48 * HOUR), zone);
  return db
    .select()
    .from(maintenances)
    .where(and(eq(maintenances.seriesId, id), gte(maintenances.occurrence, from)))
    .orderBy(asc(maintenances.occurrence));
}

/** All that is still to begin. */
export async function comingOfSeries(db: Database, seriesId: string): Promise<MaintenanceRow[]> {
  const { scheduledFor, status, closedAt } = maintenances;
  return db
    .select()
    .from(maintenances)
    .where(and(eq(maintenances.seriesId, seriesId), eq(status, 'scheduled'), isNull(closedAt)))
    .orderBy(asc(scheduledFor), asc(maintenances.id));
}

/** The last few that have begun. */
export async function pastOfSeries(db: Database, seriesId: string, count: number): Promise<MaintenanceRow[]> {
  return db
    .select()
    .from(maintenances)
    .where(and(eq(maintenances.seriesId, seriesId), isNotNull(maintenances.startedAt)))
    .orderBy(desc(maintenances.scheduledFor))
    .limit(count);
}
