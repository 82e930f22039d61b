import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { timelineEntryOrThrow } from '#db/queries/timeline-entry.ts';
import { timelineEntries } from '#db/schema/index.ts';
import { id, version } from './fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const DeleteTimelineEntry = z.object({ entryId: id, version });

/** Of one that was made from an update or a note, its place is kept: it is not made again. */
export const deleteTimelineEntry = verb({
  act: 'postmortem.write',
  schema: DeleteTimelineEntry,
  async run(tx, { entryId, version: read }) {
    const entry = await timelineEntryOrThrow(tx, entryId);
    mustBeCurrent('entry', entry, read);
    const { incidentId, madeFrom } = entry;
    const isIt = eq(timelineEntries.id, entryId);
    if (madeFrom === null) await tx.delete(timelineEntries).where(isIt);
    else
      await tx
        .update(timelineEntries)
        .set({ words: '', deletedAt: tx.now, updatedAt: tx.now, version: read + 1 })
        .where(isIt);
    const { name } = await incidentOrThrow(tx, incidentId);
    await tx.record({
      type: 'timeline.entry_deleted',
      subjectId: incidentId,
      data: { incidentId, name, entryId },
    });
    return { incidentId };
  },
});
