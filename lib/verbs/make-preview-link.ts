import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { previewLinks } from '#db/schema/index.ts';
import { actorName } from '#lib/domain/actor.ts';
import { LINK_DAYS } from '#lib/domain/drafting/link-life.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { newId, newToken, tokenHash } from '#lib/id.ts';
import { id, line, oneOf } from './fields.ts';
import { verb } from './verb.ts';

export const MakePreviewLink = z.object({
  incidentId: id,
  days: oneOf(LINK_DAYS, 'Choose for how long it works.'),
  /** Who it is for, so that the list of links says something. */
  note: line('Say who it is for.', 100),
});

/** @returns the key of the link. It is nowhere else: only its hash is stored. */
export const makePreviewLink = verb({
  act: 'postmortem.write',
  schema: MakePreviewLink,
  async run(tx, { incidentId, days, note }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    await postmortemOrThrow(tx, incidentId);
    const [linkId, key] = [newId(), newToken()];
    await tx.insert(previewLinks).values({
      ...{ id: linkId, incidentId, tokenHash: tokenHash(key), note, madeBy: actorName(tx.actor) },
      ...{ createdAt: tx.now, expiresAt: plus(tx.now, Number(days) * 24 * HOUR) },
    });
    const data = { incidentId, name, linkId, note, days: Number(days) };
    await tx.record({ type: 'postmortem.link_made', subjectId: incidentId, data });
    return { linkId, key };
  },
});
