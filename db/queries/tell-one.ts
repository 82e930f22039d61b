import type { Database } from '#db/open.ts';
import { deliveries, type subscribers } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';

/**
 * Puts a message to one subscriber alone into the ledger, in the transaction of its event. It is about the subscriber, so
 * it waits for nothing but its own kind.
 */
export async function tellOne(
  tx: Database & { readonly now: Instant },
  eventId: number,
  { id, channel }: Pick<typeof subscribers.$inferSelect, 'id' | 'channel'>,
): Promise<void> {
  const claim = { claimedBy: null, leaseUntil: null, settledAt: null };
  await tx.insert(deliveries).values({
    ...{ eventId, subscriberId: id, channel, subjectId: id, state: 'waiting', attempts: 0, dueAt: tx.now },
    ...claim,
  });
}
