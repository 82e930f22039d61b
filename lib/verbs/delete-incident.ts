import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { incidents } from '#db/schema/index.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const DeleteIncident = z.object({ incidentId: id });

/** With its updates and its postmortem. For what never happened; what is over is resolved instead. */
export const deleteIncident = verb({
  act: 'incident.write',
  schema: DeleteIncident,
  async run(tx, { incidentId }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    await tx.delete(incidents).where(eq(incidents.id, incidentId));
    await tx.record({ type: 'incident.deleted', subjectId: incidentId, data: { incidentId, name } });
    return { incidentId };
  },
});
