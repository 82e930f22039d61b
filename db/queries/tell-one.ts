import type { Database } from '#db/open.ts';
import { deliveries, type subscribers } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { inBatches } from './batch.ts';

/**
 * Puts a message to one subscriber alone into the ledger, in the transaction of its event. It is about the subscriber, so
 * it waits for nothing but its own kind.
 */
export async function tellOne(
  tx: Database & { readonly now: Instant },
  eventId: number,
  one: Whom,
): Promise<void> {
  await tellEach(tx, eventId, [one]);
}

type Whom = Pick<typeof subscribers.$inferSelect, 'id' | 'channel'>;

/** The same to many, each of whom is asked for themselves. */
export async function tellEach(
  tx: Database & { readonly now: Instant },
  eventId: number,
  whom: readonly Whom[],
): Promise<void> {
  const state = { state: 'waiting', attempts: 0, dueAt: tx.now } as const;
  const claim = { claimedBy: null, leaseUntil: null, settledAt: null };
  await inBatches(whom, async (batch) => {
    await tx.insert(deliveries).values(
      batch.map(({ id, channel }) => ({
        ...{ eventId, subscriberId: id, channel, subjectId: id },
        ...{ ...state, ...claim },
      })),
    );
    return [];
  });
}
