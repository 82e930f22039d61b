import { planComponents, storeMaintenance } from '#db/queries/maintenance.ts';
import { insertUpdate } from '#db/queries/update.ts';
import { maintenances } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { EventData } from '#lib/domain/event.ts';
import { remindedByTelling } from '#lib/domain/reminder.ts';
import { newId } from '#lib/id.ts';

type Row = typeof maintenances.$inferInsert;
type Given = Omit<Row, 'id' | 'status' | 'createdAt' | 'updatedAt' | 'remindedAt' | 'remindFrom'>;

export interface Plan extends Given {
  readonly body: string;
  readonly componentIds: readonly string[];
  /** Whether subscribers are told. */
  readonly notify: boolean;
}

/** Writes a maintenance that is to come, with its first word and its event. What it is made of was looked at before. */
export async function planMaintenance(
  tx: Tx,
  { body, componentIds, notify, ...facts }: Plan,
  more: EventData = {},
): Promise<{ maintenanceId: string; updateId: string }> {
  const { name, scheduledFor, scheduledUntil, remindBefore = [] } = facts;
  const id = newId();
  const status = 'scheduled';
  const remindedAt = remindedByTelling({ scheduledFor, remindBefore }, notify, tx.now);
  const times = { createdAt: tx.now, updatedAt: tx.now, remindedAt, remindFrom: tx.now };
  await tx.insert(maintenances).values({ id, ...facts, status, ...times });
  await planComponents(tx, id, componentIds);
  const words = { status, body, notify, displayAt: tx.now, components: [], nextUpdateBy: null };
  const updateId = await insertUpdate(tx, { maintenanceId: id }, words);
  await storeMaintenance(tx, id);
  await tx.record({
    type: 'maintenance.scheduled',
    subjectId: id,
    data: { maintenanceId: id, updateId, name, scheduledFor, scheduledUntil, componentIds, notify, ...more },
  });
  return { maintenanceId: id, updateId };
}
