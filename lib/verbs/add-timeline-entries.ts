import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { insertEntries, timelineEntriesOf } from '#db/queries/timeline-entry.ts';
import { untakenSources } from '#db/queries/timeline-sources.ts';
import { ENTRIES_MAX, type PublicEntry } from '#lib/domain/timeline-entry.ts';
import { entryFields, mustHaveHappened } from './entry-fields.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const AddTimelineEntries = z.object({
  incidentId: id,
  entries: z
    .array(z.object(entryFields), { error: 'The entries are missing.' })
    .max(ENTRIES_MAX, `A timeline takes ${ENTRIES_MAX} entries at most.`),
});

const told = ({ at, kind, words, isPublic }: PublicEntry & { readonly isPublic: boolean }) =>
  JSON.stringify([at, kind, words, isPublic]);
const said = ({ at, words }: Pick<PublicEntry, 'at' | 'words'>) => JSON.stringify([at, words]);

/**
 * A timeline that was written elsewhere. What stands there already is not added again; what says the same as an update or a
 * note, at the same moment, counts as made from it.
 */
export const addTimelineEntries = verb({
  act: 'postmortem.write',
  schema: AddTimelineEntries,
  async run(tx, { incidentId, entries }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    for (const { at } of entries) mustHaveHappened(at, tx.now);
    const there = new Set((await timelineEntriesOf(tx, incidentId)).map(told));
    const free = new Map((await untakenSources(tx, incidentId)).map((one) => [said(one), one.madeFrom]));
    const fresh = entries
      .filter((entry) => !there.has(told(entry)))
      .map((entry) => {
        const madeFrom = free.get(said(entry)) ?? null;
        free.delete(said(entry));
        return { ...entry, madeFrom };
      });
    if (fresh.length === 0) return { added: 0 };
    await insertEntries(tx, incidentId, fresh);
    await tx.record({
      type: 'timeline.entries_added',
      subjectId: incidentId,
      data: { incidentId, name, added: fresh.length },
    });
    return { added: fresh.length };
  },
});
