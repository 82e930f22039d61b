import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { previewLinks } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const RevokePreviewLink = z.object({ linkId: id });

/** Ends a link at once. */
export const revokePreviewLink = verb({
  act: 'postmortem.write',
  schema: RevokePreviewLink,
  async run(tx, { linkId }) {
    const [link] = await tx.select().from(previewLinks).where(eq(previewLinks.id, linkId));
    if (!link) throw notFound('link');
    const { incidentId } = link;
    if (link.revokedAt !== null) return { incidentId };
    const { name } = await incidentOrThrow(tx, incidentId);
    await tx.update(previewLinks).set({ revokedAt: tx.now }).where(eq(previewLinks.id, linkId));
    const data = { incidentId, name, linkId, note: link.note };
    await tx.record({ type: 'postmortem.link_revoked', subjectId: incidentId, data });
    return { incidentId };
  },
});
