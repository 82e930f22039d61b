import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { mayVerify } from '#lib/domain/maintenance.ts';
import { Refusal } from '#lib/errors.ts';
import { takeStep } from './maintenance-step.ts';
import { StepOfMaintenance } from './step-of-maintenance.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const VerifyMaintenance = StepOfMaintenance;

export const verifyMaintenance = verb({
  act: 'maintenance.write',
  schema: VerifyMaintenance,
  async run(tx, { maintenanceId, version, body, notify }) {
    const maintenance = await maintenanceOrThrow(tx, maintenanceId);
    mustBeCurrent('maintenance', maintenance, version);
    if (!mayVerify(maintenance.status) || maintenance.closedAt !== null)
      throw new Refusal('invalid', 'Only work that is going on can go over to checking.');
    return takeStep(tx, maintenance, { status: 'verifying', body, notify, displayAt: tx.now });
  },
});
