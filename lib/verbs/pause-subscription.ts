import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { withdrawWaiting } from '#db/queries/subscriber.ts';
import { subscribers } from '#db/schema/index.ts';
import { key, ownSubscription } from './own-subscription.ts';
import { verb } from './verb.ts';

export const PauseSubscription = z.object({ key });

/** A subscriber wants peace for a while; what waits for them is taken back, and nothing is made up for later. */
export const pauseSubscription = verb({
  act: 'subscription.own',
  schema: PauseSubscription,
  async run(tx, { key }) {
    const { id, channel, status } = await ownSubscription(tx, key);
    if (status !== 'active') return { status };
    await tx.update(subscribers).set({ status: 'paused', updatedAt: tx.now }).where(eq(subscribers.id, id));
    await withdrawWaiting(tx, [id]);
    await tx.record({ type: 'subscriber.paused', subjectId: id, data: { channel } });
    return { status: 'paused' as const };
  },
});
