import { eq } from 'drizzle-orm';
import type { MaintenanceRow } from '#db/queries/maintenance.ts';
import { maintenances } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { EventData } from '#lib/domain/event.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { remindedByTelling } from '#lib/domain/reminder.ts';
import { tell } from './maintenance-step.ts';

export interface Window {
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
  /** Whether subscribers were reminded of it, where that is known; else it follows from when they are told. */
  readonly remindedAt?: Instant | null;
  readonly remindFrom?: Instant | null;
}

/** Gives a maintenance another window, with an update if there are words for it. */
export async function setWindow(
  tx: Tx,
  type: 'maintenance.moved' | 'maintenance.extended',
  maintenance: MaintenanceRow,
  after: Window,
  { body, notify }: { readonly body?: string | undefined; readonly notify: boolean },
  more: EventData = {},
): Promise<{ updateId: string | null; version: number; eventId: number }> {
  const { id, name, status, scheduledFor, scheduledUntil } = maintenance;
  const version = maintenance.version + 1;
  const isMoved = after.scheduledFor !== scheduledFor;
  const { remindBefore } = maintenance;
  // Of a new beginning subscribers are reminded anew.
  const anew = {
    remindedAt: remindedByTelling({ ...after, remindBefore }, notify, tx.now),
    remindFrom: tx.now,
  };
  const { remindedAt, remindFrom } = maintenance;
  const reminders = isMoved ? anew : { remindedAt, remindFrom };
  await tx
    .update(maintenances)
    .set({ ...reminders, ...after, version, updatedAt: tx.now })
    .where(eq(maintenances.id, id));
  const updateId = body ? await tell(tx, maintenance, { status, body, notify, displayAt: tx.now }) : null;
  const before: Window = { scheduledFor, scheduledUntil, remindedAt, remindFrom };
  const eventId = await tx.record({
    type,
    subjectId: id,
    data: { maintenanceId: id, updateId, name, notify, before, after, ...more },
  });
  return { updateId, version, eventId };
}
