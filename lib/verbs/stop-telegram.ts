import { z } from 'zod';
import { forgetSubscriber, subscriberByHash } from '#db/queries/subscriber.ts';
import { addressHash } from '#lib/address-hash.ts';
import { chatId } from './start-telegram.ts';
import { verb } from './verb.ts';

export const StopTelegram = z.object({ chatId });

/** A chat wants no more messages, or has thrown our bot out. Stopping twice is stopping. */
export const stopTelegram = verb({
  act: 'subscription.own',
  schema: StopTelegram,
  async run(tx, { chatId }) {
    const known = await subscriberByHash(tx, addressHash('telegram', chatId));
    if (!known || known.status === 'left') return {};
    await forgetSubscriber(tx, known.id);
    await tx.record({ type: 'subscriber.left', subjectId: known.id, data: { channel: 'telegram' } });
    return {};
  },
});
