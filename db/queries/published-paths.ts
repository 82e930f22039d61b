import { and, asc, desc, gte, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { components, incidents, maintenances, postmortems } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';

/**
 * What has a page of its own, newest first: only what tells one from another, however many there are.
 * @param since see `previewedSince`
 */
export async function subjectsOfPages(db: Database, now: Instant, since: Instant) {
  const began = await db
    .select({ id: incidents.id })
    .from(incidents)
    .where(lte(incidents.startedAt, now))
    .orderBy(desc(incidents.startedAt));
  const previewed = await db
    .select({ id: incidents.id })
    .from(incidents)
    .where(
      and(
        lte(incidents.startedAt, now),
        or(gte(incidents.startedAt, since), and(isNull(incidents.resolvedAt), isNull(incidents.closedAt))),
      ),
    )
    .orderBy(desc(incidents.startedAt));
  const planned = await db
    .select({ id: maintenances.id })
    .from(maintenances)
    .orderBy(desc(maintenances.scheduledFor));
  const written = await db
    .select({ id: postmortems.incidentId })
    .from(postmortems)
    .where(isNotNull(postmortems.published))
    .orderBy(desc(postmortems.publishedAt));
  const measured = await db
    .select({
      id: components.id,
      startDate: components.startDate,
      removedAt: components.removedAt,
      showUptime: components.showUptime,
    })
    .from(components)
    .orderBy(asc(components.position));
  return {
    incidentIds: began.map((row) => row.id),
    previewedIds: previewed.map((row) => row.id),
    maintenanceIds: planned.map((row) => row.id),
    postmortemIds: written.map((row) => row.id),
    components: measured.filter((row) => row.removedAt === null),
  };
}
