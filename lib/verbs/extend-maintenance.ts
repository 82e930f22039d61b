import { z } from 'zod';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { mayExtend } from '#lib/domain/maintenance.ts';
import { invalid, Refusal } from '#lib/errors.ts';
import { flag, id, instant, textIfAny, version } from './fields.ts';
import { setWindow } from './set-window.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';
import { mustBeWindow } from './window.ts';

export const ExtendMaintenance = z.object({
  maintenanceId: id,
  version,
  scheduledUntil: instant,
  /** Posted as an update when there is something to say. */
  body: textIfAny(),
  notify: flag.default(true),
});

export const extendMaintenance = verb({
  act: 'maintenance.write',
  schema: ExtendMaintenance,
  async run(tx, { maintenanceId, version, scheduledUntil, ...words }) {
    const before = await maintenanceOrThrow(tx, maintenanceId);
    mustBeCurrent('maintenance', before, version);
    if (!mayExtend(before.status) || before.closedAt !== null)
      throw new Refusal('invalid', 'Only a maintenance that is running can be extended.');
    if (scheduledUntil <= before.scheduledUntil)
      throw invalid('scheduledUntil', 'Choose an end after the one it has. To end it earlier, complete it.');
    const { scheduledFor } = before;
    mustBeWindow(scheduledFor, scheduledUntil, tx.now);
    return setWindow(tx, 'maintenance.extended', before, { scheduledFor, scheduledUntil }, words);
  },
});
