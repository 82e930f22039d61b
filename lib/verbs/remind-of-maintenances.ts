import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { remindersDue } from '#db/queries/due-maintenance.ts';
import { maintenances } from '#db/schema/index.ts';
import { reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import { verb } from './verb.ts';

const remind = verb({
  act: 'maintenance.write',
  schema: z.object({}),
  async run(tx) {
    const due = await remindersDue(tx, tx.now);
    for (const { id, name } of due) {
      // No other version: nothing changed that somebody may be editing.
      await tx.update(maintenances).set({ remindedAt: tx.now }).where(eq(maintenances.id, id));
      const data = { maintenanceId: id, updateId: null, name, notify: true };
      await tx.record({ type: 'maintenance.reminded', subjectId: id, data });
    }
    return { reminded: due.length };
  },
});

/** Tells subscribers again of what begins within the hour, once for each window. Costs one read while nothing is due. */
export async function remindOfMaintenances(): Promise<{ reminded: number }> {
  return (await remindersDue(reader(), now())).length > 0 ? remind(CLOCK, {}) : { reminded: 0 };
}
