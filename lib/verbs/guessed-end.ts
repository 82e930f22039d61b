import { eq } from 'drizzle-orm';
import { type incidents, type maintenances } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { EventData } from '#lib/domain/event.ts';
import type { Instant } from '#lib/domain/instant.ts';

type Table = typeof incidents | typeof maintenances;

/**
 * A word of our own after the end that an import could only guess at: from here on, updates say what is.
 * @returns the end that was dropped, for the event: `restoreEnd` reads it there
 */
export async function dropGuessedEnd(
  tx: Tx,
  table: Table,
  { id, closedAt }: { readonly id: string; readonly closedAt: Instant | null },
  displayAt: Instant,
): Promise<EventData> {
  if (closedAt === null || displayAt < closedAt) return {};
  await tx.update(table).set({ closedAt: null }).where(eq(table.id, id));
  return { droppedEnd: closedAt };
}

/** After that word was taken back. */
export async function restoreEnd(tx: Tx, table: Table, id: string, { droppedEnd }: EventData): Promise<void> {
  if (typeof droppedEnd !== 'number') return;
  const closedAt = droppedEnd as Instant;
  await tx.update(table).set({ closedAt }).where(eq(table.id, id));
}
