import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { storeChoice } from '#db/queries/store-choice.ts';
import { subscriptionOf } from '#db/queries/subscriber.ts';
import { subscribers } from '#db/schema/index.ts';
import { conflict, notFound } from '#lib/errors.ts';
import { version } from './fields.ts';
import { key, ownSubscription } from './own-subscription.ts';
import { choice, columnsOf, meant } from './subscription-fields.ts';
import { verb } from './verb.ts';

export const ChangeSubscription = z.object({ key, version, ...choice });

/** A subscriber changes what they are told of. */
export const changeSubscription = verb({
  act: 'subscription.own',
  schema: ChangeSubscription,
  async run(tx, { key, version, ...given }) {
    const row = await ownSubscription(tx, key);
    if (row.status === 'left') throw notFound('subscription');
    if (row.version !== version) throw conflict('subscription', null);
    const { incidentIds } = await subscriptionOf(tx, row);
    const wanted = await meant(tx, given, incidentIds);
    await tx
      .update(subscribers)
      .set({ ...columnsOf(wanted), updatedAt: tx.now, version: version + 1 })
      .where(eq(subscribers.id, row.id));
    await storeChoice(tx, row.id, wanted);
    await tx.record({ type: 'subscriber.changed', subjectId: row.id, data: { channel: row.channel } });
    return { version: version + 1 };
  },
});
