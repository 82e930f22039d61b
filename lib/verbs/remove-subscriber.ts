import { z } from 'zod';
import { forgetSubscriber, subscriberOrThrow } from '#db/queries/subscriber.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const RemoveSubscriber = z.object({ subscriberId: id });

/** Nothing is sent to them any more, and their address is forgotten: the same as when they leave by themselves. */
export const removeSubscriber = verb({
  act: 'subscriber.write',
  schema: RemoveSubscriber,
  async run(tx, { subscriberId }) {
    const { channel, status } = await subscriberOrThrow(tx, subscriberId);
    if (status === 'left') return {};
    await forgetSubscriber(tx, subscriberId);
    await tx.record({ type: 'subscriber.removed', subjectId: subscriberId, data: { channel } });
    return {};
  },
});
