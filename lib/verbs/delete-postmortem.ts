import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { postmortems } from '#db/schema/index.ts';
import { id, version } from './fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const DeletePostmortem = z.object({ incidentId: id, version });

/** Draft, action items and what was published of them. */
export const deletePostmortem = verb({
  act: 'postmortem.write',
  schema: DeletePostmortem,
  async run(tx, { incidentId, version }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOrThrow(tx, incidentId);
    mustBeCurrent('postmortem', stored, version);
    await tx.delete(postmortems).where(eq(postmortems.incidentId, incidentId));
    const wasPublished = stored.publishedAt !== null;
    await tx.record({
      type: 'postmortem.deleted',
      subjectId: incidentId,
      data: { incidentId, name, wasPublished },
    });
    return { incidentId };
  },
});
