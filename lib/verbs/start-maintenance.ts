import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { mayStart } from '#lib/domain/maintenance.ts';
import { Refusal } from '#lib/errors.ts';
import { takeStep } from './maintenance-step.ts';
import { StepOfMaintenance } from './step-of-maintenance.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const StartMaintenance = StepOfMaintenance;

export const startMaintenance = verb({
  act: 'maintenance.write',
  schema: StartMaintenance,
  async run(tx, { maintenanceId, version, body, notify }) {
    const maintenance = await maintenanceOrThrow(tx, maintenanceId);
    mustBeCurrent('maintenance', maintenance, version);
    if (!mayStart(maintenance.status) || maintenance.closedAt !== null)
      throw new Refusal('invalid', 'It has begun already, or is over.');
    return takeStep(tx, maintenance, { status: 'in_progress', body, notify, displayAt: tx.now });
  },
});
