import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { noteOrThrow } from '#db/queries/note.ts';
import { incidentNotes } from '#db/schema/index.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { id } from './fields.ts';
import { mustBeAuthor } from './note.ts';
import { verb } from './verb.ts';

export const DeleteNote = z.object({ noteId: id });

/** By who wrote it, or by an admin: a note may hold what nobody should read. Nothing of its words is kept. */
export const deleteNote = verb({
  act: 'incident.write',
  schema: DeleteNote,
  async run(tx, { noteId }) {
    const note = await noteOrThrow(tx, noteId);
    if (!mayAct(tx.actor, 'user.write')) mustBeAuthor(note, tx.actor);
    await tx.delete(incidentNotes).where(eq(incidentNotes.id, noteId));
    const { incidentId } = note;
    const { name } = await incidentOrThrow(tx, incidentId);
    await tx.record({ type: 'note.deleted', subjectId: incidentId, data: { incidentId, noteId, name } });
    return { noteId };
  },
});
