import { eq } from 'drizzle-orm';
import type { MaintenanceRow } from '#db/queries/maintenance.ts';
import { maintenances } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { EventData } from '#lib/domain/event.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { isEarly } from '#lib/domain/maintenance.ts';
import { tell } from './maintenance-step.ts';

export interface Window {
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
  /** Whether subscribers were reminded of it, where that is known; else it follows from when they are told. */
  readonly remindedAt?: Instant | null;
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
  const byTelling = isMoved ? remindedBy(after, notify, tx.now) : maintenance.remindedAt;
  const { remindedAt = byTelling } = after;
  await tx
    .update(maintenances)
    .set({ ...after, remindedAt, version, updatedAt: tx.now })
    .where(eq(maintenances.id, id));
  const updateId = body ? await tell(tx, maintenance, { status, body, notify, displayAt: tx.now }) : null;
  const before: Window = { scheduledFor, scheduledUntil, remindedAt: maintenance.remindedAt };
  const eventId = await tx.record({
    type,
    subjectId: id,
    data: { maintenanceId: id, updateId, name, notify, before, after, ...more },
  });
  return { updateId, version, eventId };
}

/** Of a new beginning subscribers are reminded anew, unless they are told so late that this is the reminder. */
function remindedBy({ scheduledFor }: Window, notify: boolean, now: Instant): Instant | null {
  return notify && !isEarly(scheduledFor, now) ? now : null;
}
