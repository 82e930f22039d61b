import { z } from 'zod';
import { forgetSubscriber } from '#db/queries/subscriber.ts';
import { key, ownSubscription } from './own-subscription.ts';
import { verb } from './verb.ts';

export const Unsubscribe = z.object({ key });

/** A subscriber leaves: nothing is sent any more, and the address is forgotten. Leaving twice is leaving. */
export const unsubscribe = verb({
  act: 'subscription.own',
  schema: Unsubscribe,
  async run(tx, { key }) {
    const { id, channel, status } = await ownSubscription(tx, key);
    if (status === 'left') return {};
    await forgetSubscriber(tx, id);
    await tx.record({ type: 'subscriber.left', subjectId: id, data: { channel } });
    return {};
  },
});
