import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { timelineEntryOrThrow } from '#db/queries/timeline-entry.ts';
import { timelineEntries } from '#db/schema/index.ts';
import { type Instant, MINUTE } from '#lib/domain/instant.ts';
import { changedFields } from './changed-fields.ts';
import { entryFields, mustHaveHappened } from './entry-fields.ts';
import { id, version } from './fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const EditTimelineEntry = z.object({
  entryId: id,
  version,
  ...z.object(entryFields).partial().shape,
});

/** Changes what is given: moved to another time, it takes its new place among the others. */
export const editTimelineEntry = verb({
  act: 'postmortem.write',
  schema: EditTimelineEntry,
  async run(tx, { entryId, version: read, ...given }) {
    const before = await timelineEntryOrThrow(tx, entryId);
    mustBeCurrent('entry', before, read);
    const at = given.at === undefined || isSameMinute(given.at, before.at) ? before.at : given.at;
    if (at !== before.at) mustHaveHappened(at, tx.now);
    const changes = changedFields(before, { ...given, at });
    if (changes === null) return { version: before.version };
    const next = before.version + 1;
    await tx
      .update(timelineEntries)
      .set({ ...changes.after, updatedAt: tx.now, version: next })
      .where(eq(timelineEntries.id, entryId));
    const { incidentId } = before;
    const { name } = await incidentOrThrow(tx, incidentId);
    const changed = Object.keys(changes.after);
    await tx.record({
      type: 'timeline.entry_edited',
      subjectId: incidentId,
      // What it said before is kept here: nobody else has seen it.
      data: { incidentId, name, entryId, changed, before: changes.before },
    });
    return { version: next };
  },
});

/** A form's field knows minutes. Left as it was, it must not move the entry to the beginning of its minute. */
function isSameMinute(given: Instant, stored: Instant): boolean {
  return given === stored - (stored % MINUTE);
}
