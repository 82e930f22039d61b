import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { insertEntries } from '#db/queries/timeline-entry.ts';
import { untakenSources } from '#db/queries/timeline-sources.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const MakeTimeline = z.object({ incidentId: id });

/**
 * Makes the timeline of the postmortem from what was said and noted while it went on. Done again, it adds what is new and
 * leaves the rest as staff have made it, deleted entries too.
 */
export const makeTimeline = verb({
  act: 'postmortem.write',
  schema: MakeTimeline,
  async run(tx, { incidentId }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const fresh = await untakenSources(tx, incidentId);
    if (fresh.length === 0) return { added: 0 };
    await insertEntries(tx, incidentId, fresh);
    await tx.record({
      type: 'timeline.made',
      subjectId: incidentId,
      data: { incidentId, name, added: fresh.length },
    });
    return { added: fresh.length };
  },
});
