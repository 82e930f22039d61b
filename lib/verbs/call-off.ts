import { eq } from 'drizzle-orm';
import type { MaintenanceRow } from '#db/queries/maintenance.ts';
import { updatesOfMaintenance } from '#db/queries/update.ts';
import { maintenances } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { takeStep } from './maintenance-step.ts';
import { takeMaintenanceAway } from './take-away.ts';

/**
 * A date that its series gives no more. Subscribers who were told of it, or are to be told now, read that it is cancelled; another
 * is taken away, since a list of what was never announced and does not take place helps nobody.
 */
export async function callOff(
  tx: Tx,
  maintenance: MaintenanceRow,
  { body, notify }: { readonly body?: string | undefined; readonly notify: boolean },
): Promise<void> {
  // Its series may give this date again.
  const free = { ...maintenance, occurrence: null };
  await tx.update(maintenances).set({ occurrence: null }).where(eq(maintenances.id, maintenance.id));
  const wasTold = (await updatesOfMaintenance(tx, maintenance.id)).some((update) => update.notify);
  if (wasTold || notify) await takeStep(tx, free, { status: 'cancelled', body, notify, displayAt: tx.now });
  else await takeMaintenanceAway(tx, free);
}
