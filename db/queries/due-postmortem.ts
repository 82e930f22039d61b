import { and, asc, eq, isNotNull, lte, or } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents, postmortems } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** The incident whose postmortem should have been published first, by now. One that was opened again waits until it is over. */
export async function firstDuePostmortem(db: Database, now: Instant) {
  const [due] = await db
    .select({ incidentId: postmortems.incidentId, publishAt: postmortems.publishAt })
    .from(postmortems)
    .innerJoin(incidents, eq(incidents.id, postmortems.incidentId))
    .where(
      and(
        lte(postmortems.publishAt, now),
        or(isNotNull(incidents.resolvedAt), isNotNull(incidents.closedAt)),
      ),
    )
    .orderBy(asc(postmortems.publishAt), asc(postmortems.incidentId))
    .limit(1);
  return due ?? null;
}
