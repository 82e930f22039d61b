import { and, eq, inArray, isNull } from 'drizzle-orm';
import { appendEvent } from '#db/append-event.ts';
import type { Database } from '#db/open.ts';
import { type deliveries, subscribers } from '#db/schema/index.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { withoutMailboxes } from '#lib/domain/shown-address.ts';
import { withdrawWaiting } from '#db/queries/subscriber.ts';
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
  await withdrawWaiting(tx, [subscriberId]);
  // Events are kept for good and read by everybody on the team: no address stands in them, not even as a server quotes it.
  const data = { channel: found.channel, reason: withoutMailboxes(reason) };
  const eventId = await appendEvent(tx, tx.now, CLOCK, {
    ...{ type: 'subscriber.quarantined', subjectId: subscriberId, data },
  });
  if (found.contact !== null) await tellOne(tx, eventId, { id: subscriberId, channel: 'email' });
}

/**
 * What follows when a delivery failed for good. A mail to the owner of a webhook says nothing about the webhook: then it is
 * their mailbox that is forgotten.
 */
export async function giveUp(
  tx: Database & { readonly now: Instant },
  { subscriberId, channel }: Pick<typeof deliveries.$inferSelect, 'subscriberId' | 'channel'>,
  reason: string,
  how: { readonly complained?: boolean } = {},
): Promise<void> {
  const itself = eq(subscribers.id, subscriberId);
  const [found] = await tx.select({ channel: subscribers.channel }).from(subscribers).where(itself);
  if (found?.channel === channel) await quarantine(tx, subscriberId, reason, how);
  else await tx.update(subscribers).set({ contact: null, updatedAt: tx.now }).where(itself);
}

/** Whatever their state: one who left before the complaint came must not be asked again either. The first one counts. */
async function rememberComplaint(tx: Database & { readonly now: Instant }, id: string): Promise<void> {
  await tx
    .update(subscribers)
    .set({ complainedAt: tx.now })
    .where(and(eq(subscribers.id, id), isNull(subscribers.complainedAt)));
}
