import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { incidentLinks } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const UnlinkIncidents = z.object({ linkId: id });

/** The pages name each other no more. What was said when they were linked stays said. */
export const unlinkIncidents = verb({
  act: 'incident.write',
  schema: UnlinkIncidents,
  async run(tx, { linkId }) {
    const [link] = await tx.delete(incidentLinks).where(eq(incidentLinks.id, linkId)).returning();
    if (!link) throw notFound('link');
    const { incidentId, otherId, maintenanceId } = link;
    const { name } = await incidentOrThrow(tx, incidentId);
    const linked = [
      otherId === null ? { kind: 'maintenance', id: maintenanceId! } : { kind: 'incident', id: otherId },
    ];
    const data = { incidentId, name, kind: link.kind, linked };
    await tx.record({ type: 'incident.unlinked', subjectId: incidentId, data });
    return { incidentId };
  },
});
