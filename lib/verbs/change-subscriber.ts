import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { storeChoice } from '#db/queries/store-choice.ts';
import { subscriberOrThrow, type SubscriberRow, subscriptionOf } from '#db/queries/subscriber.ts';
import { subscribers } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { Subscription } from '#lib/domain/subscription.ts';
import { conflict, notFound } from '#lib/errors.ts';
import { id, version } from './fields.ts';
import { choice, meant } from './subscription-fields.ts';
import { verb } from './verb.ts';

export const ChangeSubscriber = z.object({
  subscriberId: id,
  version,
  scope: choice.scope,
  componentIds: choice.componentIds,
  groupIds: choice.groupIds,
  incidentIds: choice.incidentIds,
});

/**
 * Admins change what somebody is told of: the whole page, some components and groups, or some incidents. How often, and
 * from which impact on, stays as that person wished it.
 */
export const changeSubscriber = verb({
  act: 'subscriber.write',
  schema: ChangeSubscriber,
  async run(tx, { subscriberId, version, ...given }) {
    const row = await subscriberOrThrow(tx, subscriberId);
    if (row.status === 'left') throw notFound('subscriber');
    if (row.version !== version) throw conflict('subscriber', null);
    const before = await subscriptionOf(tx, row);
    const { leastImpact, maintenance, detail, newestOnly } = row;
    const asked = { ...given, leastImpact, maintenance, detail, newestOnly };
    return { version: await choose(tx, row, before, await meant(tx, asked, before.incidentIds)) };
  },
});

type Chosen = Pick<Subscription, 'scope' | 'componentIds' | 'groupIds' | 'incidentIds'>;

/** Stores what somebody else chose for a subscriber. @returns the version from then on: the same when nothing changes */
export async function choose(tx: Tx, row: SubscriberRow, before: Chosen, wanted: Chosen): Promise<number> {
  if (isSame(before, wanted)) return row.version;
  const version = row.version + 1;
  // Of one in quarantine, the last change says since when.
  const updatedAt = row.status === 'quarantined' ? row.updatedAt : tx.now;
  await tx
    .update(subscribers)
    .set({ scope: wanted.scope, updatedAt, version })
    .where(eq(subscribers.id, row.id));
  await storeChoice(tx, row.id, wanted);
  const data = { channel: row.channel, byStaff: true };
  await tx.record({ type: 'subscriber.changed', subjectId: row.id, data });
  return version;
}

function isSame(before: Chosen, wanted: Chosen): boolean {
  const told = ({ scope, componentIds, groupIds, incidentIds }: Chosen) =>
    JSON.stringify([scope, ...[componentIds, groupIds, incidentIds].map((ids) => [...ids].sort())]);
  return told(before) === told(wanted);
}
