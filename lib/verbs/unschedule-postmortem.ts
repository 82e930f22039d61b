import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { postmortems } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const UnschedulePostmortem = z.object({ incidentId: id });

/** Takes the time back at which it was to be published. What was written stays. */
export const unschedulePostmortem = verb({
  act: 'postmortem.write',
  schema: UnschedulePostmortem,
  async run(tx, { incidentId }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const { publishAt, publishedAt } = await postmortemOrThrow(tx, incidentId);
    if (publishAt === null)
      throw new Refusal(
        'invalid',
        publishedAt === null ? 'No time is set for it.' : 'It has been published in the meantime.',
      );
    await tx
      .update(postmortems)
      .set({ publishAt: null, waiting: null })
      .where(eq(postmortems.incidentId, incidentId));
    await tx.record({ type: 'postmortem.unscheduled', subjectId: incidentId, data: { incidentId, name } });
    return { incidentId };
  },
});
