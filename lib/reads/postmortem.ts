import { desc, eq, isNotNull, or } from 'drizzle-orm';
import { actionItemsOf, postmortemOf } from '#db/queries/postmortem.ts';
import { publicEntriesOf } from '#db/queries/timeline-entry.ts';
import { updatesOfIncident } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import { incidents, postmortems } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { timelineForStaff } from './timeline.ts';

/** The postmortem of an incident (null while there is none) beside what happened; undefined without the incident. */
export async function postmortemForStaff(incidentId: string) {
  const { facts } = await snapshot(async (db) => {
    const [incident] = await db.select().from(incidents).where(eq(incidents.id, incidentId));
    if (!incident) return undefined;
    const timeline = await timelineForStaff(db, await updatesOfIncident(db, incidentId));
    return {
      incident,
      ...timeline,
      postmortem: await postmortemOf(db, incidentId),
      actionItems: await actionItemsOf(db, incidentId),
      /** The public ones of its timeline. */
      entries: await publicEntriesOf(db, incidentId),
    };
  });
  return facts;
}

/** Incidents that are over or have a postmortem, newest first, with how far it is (`version` null: not begun). */
export function postmortemsList() {
  return reader()
    .select({
      incidentId: incidents.id,
      name: incidents.name,
      impact: incidents.impact,
      startedAt: incidents.startedAt,
      version: postmortems.version,
      updatedAt: postmortems.updatedAt,
      publishedAt: postmortems.publishedAt,
    })
    .from(incidents)
    .leftJoin(postmortems, eq(postmortems.incidentId, incidents.id))
    .where(or(isNotNull(incidents.resolvedAt), isNotNull(incidents.closedAt), isNotNull(postmortems.version)))
    .orderBy(desc(incidents.startedAt))
    .limit(200);
}
