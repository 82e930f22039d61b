import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import {
  deliveries,
  subscriberComponents,
  subscriberGroups,
  subscriberIncidents,
  subscribers,
} from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Subscription } from '#lib/domain/subscription.ts';
import { notFound } from '#lib/errors.ts';
import { inBatches } from './batch.ts';
import { storeChoice } from './store-choice.ts';

export type SubscriberRow = typeof subscribers.$inferSelect;

/** @throws Refusal `not_found` */
export async function subscriberOrThrow(db: Database, id: string): Promise<SubscriberRow> {
  const [found] = await db.select().from(subscribers).where(eq(subscribers.id, id));
  if (!found) throw notFound('subscriber');
  return found;
}

export async function subscriberByHash(
  db: Database,
  addressHash: string,
): Promise<SubscriberRow | undefined> {
  const [found] = await db.select().from(subscribers).where(eq(subscribers.addressHash, addressHash));
  return found;
}

/** Those of the hashes that are known, by hash. */
export async function subscribersByHash(
  db: Database,
  hashes: readonly string[],
): Promise<Map<string, SubscriberRow>> {
  const rows = await inBatches(hashes, (batch) =>
    db.select().from(subscribers).where(inArray(subscribers.addressHash, batch)),
  );
  return new Map(rows.map((row) => [row.addressHash, row]));
}

/** What a subscriber wants to hear of. */
export async function subscriptionOf(db: Database, row: SubscriberRow): Promise<Subscription> {
  const { scope, leastImpact, maintenance, detail } = row;
  const chosen = await db
    .select({ id: subscriberComponents.componentId })
    .from(subscriberComponents)
    .where(eq(subscriberComponents.subscriberId, row.id))
    .orderBy(asc(subscriberComponents.componentId));
  const groups = await db
    .select({ id: subscriberGroups.groupId })
    .from(subscriberGroups)
    .where(eq(subscriberGroups.subscriberId, row.id))
    .orderBy(asc(subscriberGroups.groupId));
  const followed = await db
    .select({ id: subscriberIncidents.incidentId })
    .from(subscriberIncidents)
    .where(eq(subscriberIncidents.subscriberId, row.id))
    .orderBy(asc(subscriberIncidents.incidentId));
  return {
    ...{ scope, leastImpact, maintenance, detail },
    componentIds: chosen.map(({ id }) => id),
    groupIds: groups.map(({ id }) => id),
    incidentIds: followed.map(({ id }) => id),
  };
}

/** Takes back what waits for a subscriber. What is on its way goes on. */
export async function withdrawWaiting(
  tx: Database & { readonly now: Instant },
  subscriberIds: readonly string[],
): Promise<void> {
  await tx
    .update(deliveries)
    .set({ state: 'withdrawn', settledAt: tx.now })
    .where(and(inArray(deliveries.subscriberId, [...subscriberIds]), eq(deliveries.state, 'waiting')));
}

/** Ends a subscription: nothing is sent any more, the address and what was chosen are forgotten. */
export async function forgetSubscriber(tx: Tx, id: string): Promise<void> {
  await tx
    .update(subscribers)
    .set({
      ...{ status: 'left', address: null, contact: null, keys: null, reason: null },
      ...{ confirmedAt: null, updatedAt: tx.now },
    })
    .where(eq(subscribers.id, id));
  await storeChoice(tx, id, { componentIds: [], groupIds: [], incidentIds: [] });
  await withdrawWaiting(tx, [id]);
}
