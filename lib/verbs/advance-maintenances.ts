import { z } from 'zod';
import { firstDue } from '#db/queries/due-maintenance.ts';
import { updatesOfMaintenance } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import type { Tx } from '#db/write.ts';
import { now } from '#lib/clock.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { takeStep } from './maintenance-step.ts';
import { verb } from './verb.ts';

/** Whether subscribers hear of each. */
const TOLD = { in_progress: 'tellStart', verifying: 'tellVerify', completed: 'tellEnd' } as const;

const advance = verb({
  act: 'maintenance.write',
  schema: z.object({}),
  async run(tx) {
    let steps = 0;
    for (let due = await firstDue(tx, tx.now); due; due = await firstDue(tx, tx.now)) {
      const { maintenance, status, at } = due;
      const displayAt = await notBeforeLast(tx, maintenance.id, at);
      const notify = maintenance[TOLD[status]];
      await takeStep(tx, maintenance, { status, notify, displayAt });
      steps += 1;
    }
    return { steps };
  },
});

/**
 * Does all that is due by now, in the order in which it should have happened. A step is dated to its scheduled instant and
 * not to the tick that noticed it, so that a late tick tells the truth. Costs one read while nothing is due.
 */
export async function advanceMaintenances(): Promise<{ steps: number }> {
  return (await firstDue(reader(), now())) ? advance(CLOCK, {}) : { steps: 0 };
}

/** A word that was said after the scheduled instant, while the clock stood, must not come after the step. */
async function notBeforeLast(tx: Tx, maintenanceId: string, at: Instant): Promise<Instant> {
  const last = (await updatesOfMaintenance(tx, maintenanceId)).at(-1);
  return last && last.displayAt > at ? last.displayAt : at;
}
