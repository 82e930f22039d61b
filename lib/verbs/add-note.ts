import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { nextNoteAt } from '#db/queries/note.ts';
import { incidentNotes } from '#db/schema/index.ts';
import { newId } from '#lib/id.ts';
import { id, text } from './fields.ts';
import { personOf } from './note.ts';
import { verb } from './verb.ts';

export const AddNote = z.object({ incidentId: id, words: text('Write what the others should know.') });

/** What staff tell each other about an incident. Nobody outside reads it. */
export const addNote = verb({
  act: 'incident.write',
  schema: AddNote,
  async run(tx, { incidentId, words }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const { id: authorId } = personOf(tx.actor);
    const noteId = newId();
    const createdAt = await nextNoteAt(tx, incidentId);
    await tx.insert(incidentNotes).values({ id: noteId, incidentId, authorId, words, createdAt });
    // Without the words: a secret that somebody pasted is gone when the note is deleted.
    await tx.record({ type: 'note.added', subjectId: incidentId, data: { incidentId, noteId, name } });
    return { noteId };
  },
});
