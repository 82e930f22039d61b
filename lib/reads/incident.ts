import { eq } from 'drizzle-orm';
import { updatesOfIncident } from '#db/queries/update.ts';
import type { Database } from '#db/open.ts';
import { incidents, postmortems } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { timelineForStaff } from './timeline.ts';

/** One incident with its timeline, and how far its postmortem is; undefined when there is none. */
export async function incidentForStaff(id: string) {
  const { facts } = await snapshot((db) => incidentWithTimeline(db, id));
  return facts;
}

export async function incidentWithTimeline(db: Database, id: string) {
  const [incident] = await db.select().from(incidents).where(eq(incidents.id, id));
  if (!incident) return undefined;
  const [postmortem] = await db
    .select({ version: postmortems.version, publishedAt: postmortems.publishedAt })
    .from(postmortems)
    .where(eq(postmortems.incidentId, id));
  const timeline = await timelineForStaff(db, await updatesOfIncident(db, id));
  return { incident, ...timeline, postmortem: postmortem ?? null };
}
