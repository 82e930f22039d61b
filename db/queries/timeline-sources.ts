import type { Database } from '#db/open.ts';
import { entriesOf, type MadeEntry, type Note } from '#lib/domain/timeline-entry.ts';
import { updatesOfIncident } from './update.ts';

/** What staff noted for each other. */
async function notesOf(_db: Database, _incidentId: string): Promise<readonly Note[]> {
  return [];
}

/** The entries that the timeline of an incident can be made of, oldest first. */
export async function timelineSources(db: Database, incidentId: string): Promise<MadeEntry[]> {
  return entriesOf(await updatesOfIncident(db, incidentId), await notesOf(db, incidentId));
}
