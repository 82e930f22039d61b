import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { insertEntries } from '#db/queries/timeline-entry.ts';
import { entryFields, mustHaveHappened } from './entry-fields.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const AddTimelineEntry = z.object({ incidentId: id, ...entryFields });

/** Something that no update and no note tells, such as when it was detected. */
export const addTimelineEntry = verb({
  act: 'postmortem.write',
  schema: AddTimelineEntry,
  async run(tx, { incidentId, ...entry }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    mustHaveHappened(entry.at, tx.now);
    const [entryId] = await insertEntries(tx, incidentId, [{ ...entry, madeFrom: null }]);
    await tx.record({
      type: 'timeline.entry_added',
      subjectId: incidentId,
      data: { incidentId, name, entryId, kind: entry.kind },
    });
    return { entryId: entryId! };
  },
});
