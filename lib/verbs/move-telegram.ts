import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { forgetSubscriber, subscriberByHash } from '#db/queries/subscriber.ts';
import { subscribers } from '#db/schema/index.ts';
import { addressHash } from '#lib/address-hash.ts';
import { chatId } from './start-telegram.ts';
import { verb } from './verb.ts';

export const MoveTelegram = z.object({ chatId, to: chatId });

/**
 * A group has become another chat: Telegram does that when it grows. What was chosen goes along. Where the new one has
 * spoken for itself already, the old one is forgotten.
 */
export const moveTelegram = verb({
  act: 'subscription.own',
  schema: MoveTelegram,
  async run(tx, { chatId, to }) {
    const known = await subscriberByHash(tx, addressHash('telegram', chatId));
    if (!known || known.status === 'left') return {};
    const { id } = known;
    const hash = addressHash('telegram', to);
    const isKnown = Boolean(await subscriberByHash(tx, hash));
    if (isKnown) await forgetSubscriber(tx, id);
    else
      await tx
        .update(subscribers)
        .set({ address: to, addressHash: hash, updatedAt: tx.now, version: known.version + 1 })
        .where(eq(subscribers.id, id));
    const type = isKnown ? 'subscriber.left' : 'subscriber.changed';
    await tx.record({ type, subjectId: id, data: { channel: 'telegram' } });
    return {};
  },
});
