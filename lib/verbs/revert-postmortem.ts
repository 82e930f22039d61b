import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { postmortems } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';
import { id, version } from './fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const RevertPostmortem = z.object({ incidentId: id, version });

/** Takes it away from readers. The draft stays. */
export const revertPostmortem = verb({
  act: 'postmortem.write',
  schema: RevertPostmortem,
  async run(tx, { incidentId, version: read }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOrThrow(tx, incidentId);
    mustBeCurrent('postmortem', stored, read);
    if (stored.publishedAt === null) throw new Refusal('invalid', 'This postmortem is not published.');
    const version = read + 1;
    const hidden = { published: null, publishedActionItems: null, publishedAt: null, correctedAt: null };
    await tx
      .update(postmortems)
      .set({ ...hidden, updatedAt: tx.now, version })
      .where(eq(postmortems.incidentId, incidentId));
    await tx.record({ type: 'postmortem.reverted', subjectId: incidentId, data: { incidentId, name } });
    return { version };
  },
});
