import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { noteOrThrow } from '#db/queries/note.ts';
import { incidentNotes } from '#db/schema/index.ts';
import { id, text, version } from './fields.ts';
import { mustBeAuthor } from './note.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const EditNote = z.object({ noteId: id, version, words: text('Write what the others should know.') });

export const editNote = verb({
  act: 'incident.write',
  schema: EditNote,
  async run(tx, { noteId, version, words }) {
    const before = await noteOrThrow(tx, noteId);
    mustBeAuthor(before, tx.actor);
    mustBeCurrent('note', before, version);
    if (before.words === words) return { version };
    await tx
      .update(incidentNotes)
      .set({ words, editedAt: tx.now, version: version + 1 })
      .where(eq(incidentNotes.id, noteId));
    const { incidentId } = before;
    const { name } = await incidentOrThrow(tx, incidentId);
    await tx.record({ type: 'note.edited', subjectId: incidentId, data: { incidentId, noteId, name } });
    return { version: version + 1 };
  },
});
