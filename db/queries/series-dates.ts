import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { maintenanceComponents, maintenances, updates } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';

/** A maintenance that is a date of a series. */
export interface DateRow {
  readonly id: string;
  readonly status: MaintenanceStatus;
  readonly scheduledFor: Instant;
  readonly startedAt: Instant | null;
  /** What the rule gives; null for one that its series gives no more. */
  readonly occurrence: string | null;
}

const { id, status, scheduledFor, startedAt, occurrence, seriesId, closedAt } = maintenances;
const asDate = { id, status, scheduledFor, startedAt, occurrence };

/** All that did not take place, the soonest first: what comes, what runs and what was cancelled. */
export async function datesNotDone(db: Database, ofSeries: string): Promise<DateRow[]> {
  return db
    .select(asDate)
    .from(maintenances)
    .where(and(eq(seriesId, ofSeries), ne(status, 'completed'), isNull(closedAt)))
    .orderBy(asc(scheduledFor), asc(id));
}

/** Pages of the dates of a series, which name each other, and the components that these are planned for. */
export async function pagesOfSeries(db: Database, ofSeries: string) {
  const ids = (await datesNotDone(db, ofSeries)).map((one) => one.id);
  const planned = await db
    .selectDistinct({ id: maintenanceComponents.componentId })
    .from(maintenanceComponents)
    .where(inArray(maintenanceComponents.maintenanceId, ids));
  return { ids, plannedIds: planned.map((row) => row.id) };
}

/** The series that a maintenance is a date of. */
export async function seriesIdOf(db: Database, maintenanceId: string): Promise<string | null> {
  const [found] = await db.select({ seriesId }).from(maintenances).where(eq(id, maintenanceId));
  return found?.seriesId ?? null;
}

/**
 * Dates of series that are no news yet: nobody was told of them, and another comes before them. Ten of them at once would
 * push all else out of a feed.
 */
export async function datesNoNews(db: Database): Promise<string[]> {
  const coming = await db
    .select({ ...asDate, seriesId })
    .from(maintenances)
    .where(and(isNotNull(seriesId), eq(status, 'scheduled'), isNull(closedAt)))
    .orderBy(asc(scheduledFor), asc(id));
  const later = coming.filter(
    (one, index) => coming.findIndex((other) => other.seriesId === one.seriesId) < index,
  );
  const told = await db
    .selectDistinct({ id: updates.maintenanceId })
    .from(updates)
    .where(
      and(
        eq(updates.notify, true),
        inArray(
          updates.maintenanceId,
          later.map((one) => one.id),
        ),
      ),
    );
  const isTold = new Set(told.map((row) => row.id));
  return later.filter((one) => !isTold.has(one.id)).map((one) => one.id);
}
