import { eq } from 'drizzle-orm';
import { postmortemOf } from '#db/queries/postmortem.ts';
import { timelineEntriesOf } from '#db/queries/timeline-entry.ts';
import { untakenSources } from '#db/queries/timeline-sources.ts';
import { updatesOfIncident } from '#db/queries/update.ts';
import { incidents } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { incidentTimes } from '#lib/domain/incident-times.ts';

/** The timeline of an incident as staff write it, and what follows from it; undefined without the incident. */
export async function incidentTimelineForStaff(incidentId: string) {
  const { facts } = await snapshot(async (db) => {
    const [incident] = await db.select().from(incidents).where(eq(incidents.id, incidentId));
    if (!incident) return undefined;
    const entries = await timelineEntriesOf(db, incidentId);
    const updates = await updatesOfIncident(db, incidentId);
    const postmortem = await postmortemOf(db, incidentId);
    return {
      incident,
      entries,
      times: incidentTimes({ ...incident, updates, entries }),
      /** How many updates and notes were made into no entry so far. */
      untaken: (await untakenSources(db, incidentId)).length,
      isPublished: postmortem !== null && postmortem.publishedAt !== null,
    };
  });
  return facts;
}
