import { z } from 'zod';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { id } from './fields.ts';
import { takeMaintenanceAway } from './take-away.ts';
import { verb } from './verb.ts';

export const DeleteMaintenance = z.object({ maintenanceId: id });

/** With its updates. For what was entered by mistake; what will not take place is cancelled instead. */
export const deleteMaintenance = verb({
  act: 'maintenance.write',
  schema: DeleteMaintenance,
  async run(tx, { maintenanceId }) {
    await takeMaintenanceAway(tx, await maintenanceOrThrow(tx, maintenanceId));
    return { maintenanceId };
  },
});
