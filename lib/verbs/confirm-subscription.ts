import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { subscribers } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';
import { key, ownSubscription } from './own-subscription.ts';
import { verb } from './verb.ts';

export const ConfirmSubscription = z.object({ key });

/** Whoever got the message at the address says that they want more of them. */
export const confirmSubscription = verb({
  act: 'subscription.own',
  schema: ConfirmSubscription,
  async run(tx, { key }) {
    const { id, channel, status } = await ownSubscription(tx, key);
    if (status === 'left') throw notFound('subscription');
    if (status !== 'unconfirmed') return { status };
    await tx
      .update(subscribers)
      .set({ status: 'active', confirmedAt: tx.now, updatedAt: tx.now })
      .where(eq(subscribers.id, id));
    await tx.record({ type: 'subscriber.confirmed', subjectId: id, data: { channel } });
    return { status: 'active' as const };
  },
});
