import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { Refusal } from '#lib/errors.ts';
import { id, version } from './fields.ts';
import { takePostmortemAway } from './take-away.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const RevertPostmortem = z.object({ incidentId: id, version });

/** Takes it away from readers. The draft stays. */
export const revertPostmortem = verb({
  act: 'postmortem.write',
  schema: RevertPostmortem,
  async run(tx, { incidentId, version: read }) {
    const incident = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOrThrow(tx, incidentId);
    mustBeCurrent('postmortem', stored, read);
    if (stored.publishedAt === null) throw new Refusal('invalid', 'This postmortem is not published.');
    const version = read + 1;
    await takePostmortemAway(tx, incident, version);
    return { version };
  },
});
