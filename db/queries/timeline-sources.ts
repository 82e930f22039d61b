import type { Database } from '#db/open.ts';
import { entriesOf, type MadeEntry } from '#lib/domain/timeline-entry.ts';
import { notesOfIncident } from './note.ts';
import { sourcesTaken } from './timeline-entry.ts';
import { updatesOfIncident } from './update.ts';

/**
 * The entries that the timeline of an incident can still be made of, oldest first: what was said, and what staff noted, but
 * for what was made into one before.
 */
export async function untakenSources(db: Database, incidentId: string): Promise<MadeEntry[]> {
  const taken = await sourcesTaken(db, incidentId);
  const all = entriesOf(await updatesOfIncident(db, incidentId), await notesOfIncident(db, incidentId));
  return all.filter(({ madeFrom }) => !taken.has(madeFrom));
}
