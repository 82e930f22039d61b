import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { maintenances } from '#db/schema/index.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const DeleteMaintenance = z.object({ maintenanceId: id });

/** With its updates. For what was entered by mistake; what will not take place is cancelled instead. */
export const deleteMaintenance = verb({
  act: 'maintenance.write',
  schema: DeleteMaintenance,
  async run(tx, { maintenanceId }) {
    const { name } = await maintenanceOrThrow(tx, maintenanceId);
    await tx.delete(maintenances).where(eq(maintenances.id, maintenanceId));
    await tx.record({ type: 'maintenance.deleted', subjectId: maintenanceId, data: { maintenanceId, name } });
    return { maintenanceId };
  },
});
