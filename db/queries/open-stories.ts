import { and, asc, gt, gte, isNull, lte, ne, notInArray, or } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { components, incidents, maintenances } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { stillOpen } from './said.ts';

/** Incidents that are open at an instant, or whose beginning was to come before it. */
export async function incidentsMoving(db: Database, from: Instant, at: Instant) {
  const began = and(gt(incidents.startedAt, from), lte(incidents.startedAt, at));
  return db.select({ id: incidents.id }).from(incidents).where(or(stillOpen, began));
}

/** Maintenances that are not over, or whose window began or ended since an instant. */
export async function maintenancesMoving(db: Database, from: Instant, at: Instant) {
  return db
    .select({
      id: maintenances.id,
      status: maintenances.status,
      scheduledFor: maintenances.scheduledFor,
      scheduledUntil: maintenances.scheduledUntil,
    })
    .from(maintenances)
    .where(
      or(
        and(notInArray(maintenances.status, ['completed', 'cancelled']), isNull(maintenances.closedAt)),
        and(gt(maintenances.scheduledFor, from), lte(maintenances.scheduledFor, at)),
        and(gt(maintenances.scheduledUntil, from), lte(maintenances.scheduledUntil, at)),
      ),
    );
}

/** Components that are not well by themselves, whatever is open: what was measured of them grows. */
export async function componentsMoving(db: Database) {
  const unwell = and(isNull(components.removedAt), ne(components.status, 'operational'));
  return db.select({ id: components.id }).from(components).where(unwell);
}

/** When the next incident begins that is dated to the future: imports bring such. Likewise what is planned but over. */
export async function nextBeginning(db: Database, at: Instant): Promise<Instant | null> {
  const [incident] = await db
    .select({ at: incidents.startedAt })
    .from(incidents)
    .where(gt(incidents.startedAt, at))
    .orderBy(asc(incidents.startedAt))
    .limit(1);
  const [maintenance] = await db
    .select({ at: maintenances.scheduledFor })
    .from(maintenances)
    .where(gte(maintenances.scheduledFor, at))
    .orderBy(asc(maintenances.scheduledFor))
    .limit(1);
  const found = [incident?.at, maintenance?.at].filter((one) => one !== undefined && one > at);
  return found.length > 0 ? (Math.min(...(found as Instant[])) as Instant) : null;
}
