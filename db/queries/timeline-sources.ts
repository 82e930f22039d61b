import type { Database } from '#db/open.ts';
import { entriesOf, type MadeEntry } from '#lib/domain/timeline-entry.ts';
import { notesOfIncident } from './note.ts';
import { updatesOfIncident } from './update.ts';

/** The entries that the timeline of an incident can be made of, oldest first: what was said, and what staff noted. */
export async function timelineSources(db: Database, incidentId: string): Promise<MadeEntry[]> {
  return entriesOf(await updatesOfIncident(db, incidentId), await notesOfIncident(db, incidentId));
}
