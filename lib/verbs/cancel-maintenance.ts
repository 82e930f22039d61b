import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { mayCancel } from '#lib/domain/maintenance.ts';
import { Refusal } from '#lib/errors.ts';
import { takeStep } from './maintenance-step.ts';
import { StepOfMaintenance } from './step-of-maintenance.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const CancelMaintenance = StepOfMaintenance;

export const cancelMaintenance = verb({
  act: 'maintenance.write',
  schema: CancelMaintenance,
  async run(tx, { maintenanceId, version, body, notify }) {
    const maintenance = await maintenanceOrThrow(tx, maintenanceId);
    mustBeCurrent('maintenance', maintenance, version);
    if (!mayCancel(maintenance.status) || maintenance.closedAt !== null)
      throw new Refusal('invalid', 'It has begun, so it cannot be cancelled. Complete it instead.');
    return takeStep(tx, maintenance, { status: 'cancelled', body, notify, displayAt: tx.now });
  },
});
