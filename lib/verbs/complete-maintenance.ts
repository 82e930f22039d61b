import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { mayComplete } from '#lib/domain/maintenance.ts';
import { Refusal } from '#lib/errors.ts';
import { takeStep } from './maintenance-step.ts';
import { StepOfMaintenance } from './step-of-maintenance.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const CompleteMaintenance = StepOfMaintenance;

export const completeMaintenance = verb({
  act: 'maintenance.write',
  schema: CompleteMaintenance,
  async run(tx, { maintenanceId, version, body, notify }) {
    const maintenance = await maintenanceOrThrow(tx, maintenanceId);
    mustBeCurrent('maintenance', maintenance, version);
    if (!mayComplete(maintenance.status) || maintenance.closedAt !== null)
      throw new Refusal('invalid', 'Only a maintenance that is running can be completed.');
    return takeStep(tx, maintenance, { status: 'completed', body, notify, displayAt: tx.now });
  },
});
