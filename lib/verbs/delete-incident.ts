import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { id } from './fields.ts';
import { takeIncidentAway } from './take-away.ts';
import { verb } from './verb.ts';

export const DeleteIncident = z.object({ incidentId: id });

/** With its updates and its postmortem. For what never happened; what is over is resolved instead. */
export const deleteIncident = verb({
  act: 'incident.write',
  schema: DeleteIncident,
  async run(tx, { incidentId }) {
    await takeIncidentAway(tx, await incidentOrThrow(tx, incidentId));
    return { incidentId };
  },
});
