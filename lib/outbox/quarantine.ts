import { and, eq, inArray, isNull } from 'drizzle-orm';
import { appendEvent } from '#db/append-event.ts';
import type { Database } from '#db/open.ts';
import { deliveries, subscribers } from '#db/schema/index.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { tellOne } from '#db/queries/tell-one.ts';

/**
 * An address that failed for good is not written to again, and what still waits for it is withdrawn. Where a webhook's
 * owner left a mailbox, that is told.
 * @param complained whether they told their provider that we are spam: then they are never written to again
 */
export async function quarantine(
  tx: Database & { readonly now: Instant },
  subscriberId: string,
  reason: string,
  { complained = false } = {},
): Promise<void> {
  if (complained) await rememberComplaint(tx, subscriberId);
  const [found] = await tx
    .update(subscribers)
    .set({ status: 'quarantined', reason, updatedAt: tx.now })
    .where(
      and(eq(subscribers.id, subscriberId), inArray(subscribers.status, ['unconfirmed', 'active', 'paused'])),
    )
    .returning({ id: subscribers.id, channel: subscribers.channel, contact: subscribers.contact });
  if (!found) return;
  await tx
    .update(deliveries)
    .set({ state: 'withdrawn', settledAt: tx.now })
    .where(and(eq(deliveries.subscriberId, subscriberId), eq(deliveries.state, 'waiting')));
  const data = { channel: found.channel, reason };
  const eventId = await appendEvent(tx, tx.now, CLOCK, {
    ...{ type: 'subscriber.quarantined', subjectId: subscriberId, data },
  });
  if (found.contact !== null) await tellOne(tx, eventId, { id: subscriberId, channel: 'email' });
}

/** Whatever their state: one who left before the complaint came must not be asked again either. The first one counts. */
async function rememberComplaint(tx: Database & { readonly now: Instant }, id: string): Promise<void> {
  await tx
    .update(subscribers)
    .set({ complainedAt: tx.now })
    .where(and(eq(subscribers.id, id), isNull(subscribers.complainedAt)));
}
