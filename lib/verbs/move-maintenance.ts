import { z } from 'zod';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { mayMove } from '#lib/domain/maintenance.ts';
import { Refusal } from '#lib/errors.ts';
import { flag, id, instant, textIfAny, version } from './fields.ts';
import { setWindow } from './set-window.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';
import { mustBeWindow } from './window.ts';

export const MoveMaintenance = z.object({
  maintenanceId: id,
  version,
  scheduledFor: instant,
  scheduledUntil: instant,
  /** Posted as an update when there is something to say. */
  body: textIfAny(),
  notify: flag.default(true),
});

export const moveMaintenance = verb({
  act: 'maintenance.write',
  schema: MoveMaintenance,
  async run(tx, { maintenanceId, version, scheduledFor, scheduledUntil, ...words }) {
    const before = await maintenanceOrThrow(tx, maintenanceId);
    mustBeCurrent('maintenance', before, version);
    if (!mayMove(before.status) || before.closedAt !== null)
      throw new Refusal('invalid', 'It has begun, so it keeps its beginning. Extend it instead.');
    mustBeWindow(scheduledFor, scheduledUntil, tx.now);
    return setWindow(tx, 'maintenance.moved', before, { scheduledFor, scheduledUntil }, words);
  },
});
