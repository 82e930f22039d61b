import { desc, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents, postmortems } from '#db/schema/index.ts';
import { allSections } from '#lib/domain/postmortem.ts';

/** All published postmortems with what their incident is called and how long it took, the last published first. */
export async function publishedPostmortems(db: Database) {
  const rows = await db
    .select({
      incidentId: incidents.id,
      name: incidents.name,
      impact: incidents.impact,
      startedAt: incidents.startedAt,
      resolvedAt: incidents.resolvedAt,
      closedAt: incidents.closedAt,
      sections: postmortems.published,
      publishedAt: postmortems.publishedAt,
      correctedAt: postmortems.correctedAt,
    })
    .from(postmortems)
    .innerJoin(incidents, eq(incidents.id, postmortems.incidentId))
    .where(isNotNull(postmortems.published))
    .orderBy(desc(postmortems.publishedAt), desc(postmortems.incidentId));
  return rows.map((row) => ({ ...row, sections: allSections(row.sections ?? {}) }));
}
