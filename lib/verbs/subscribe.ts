import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { storeChoice } from '#db/queries/store-choice.ts';
import { subscriberByHash, type SubscriberRow } from '#db/queries/subscriber.ts';
import { tellOne } from '#db/queries/tell-one.ts';
import { subscribers } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { addressHash } from '#lib/address-hash.ts';
import { CHANNEL_KINDS } from '#lib/domain/subscriber.ts';
import { invalid } from '#lib/errors.ts';
import { t } from '#lib/i18n/t.ts';
import { newId } from '#lib/id.ts';
import { mayBeAsked } from './admission.ts';
import { oneOf } from './fields.ts';
import { pushKeys } from './push-keys.ts';
import { address, addressOf, type Choice, choice, columnsOf, meant } from './subscription-fields.ts';
import { verb } from './verb.ts';

export const Subscribe = z.object({
  channel: oneOf(CHANNEL_KINDS).default('email'),
  address,
  /** A mailbox that hears when a webhook is given up. */
  contact: address.nullish(),
  /** What a browser gives for encrypting to it. */
  keys: pushKeys.nullish(),
  ...choice,
});

/**
 * Somebody asks for messages to an address: it is asked whether it wants them. Says nothing of whether the address was
 * known, so nobody learns from it who is subscribed.
 */
export const subscribe = verb({
  act: 'subscription.own',
  schema: Subscribe,
  async run(tx, { channel, address, contact, keys, ...given }) {
    // A chat proves itself by writing to our bot: start-telegram.
    if (channel === 'telegram') throw invalid('address', t('subscribe.problem.telegram'));
    const normalised = addressOf(channel, address);
    if (channel === 'push' && !keys) throw invalid('keys', t('subscribe.problem.push'));
    const wanted = await meant(tx, given);
    const details = {
      ...{ channel, address: normalised, keys: channel === 'push' ? (keys ?? null) : null },
      contact: channel === 'webhook' && contact?.trim() ? addressOf('email', contact, 'contact') : null,
    };
    const hash = addressHash(channel, normalised);
    const known = await subscriberByHash(tx, hash);
    if (!known) {
      const id = newId();
      const times = { createdAt: tx.now, updatedAt: tx.now, askedAt: tx.now };
      await tx.insert(subscribers).values({
        ...{ id, addressHash: hash, status: 'unconfirmed', ...details, ...columnsOf(wanted), ...times },
      });
      await storeChoice(tx, id, wanted);
      await ask(tx, { id, channel }, 'subscriber.asked');
    } else if (known.complainedAt === null && mayBeAsked(known, tx.now))
      // Who complained is never written to again.
      await askAgain(tx, known, details, wanted);
    return {};
  },
});

async function askAgain(
  tx: Tx,
  known: SubscriberRow,
  details: Pick<SubscriberRow, 'address' | 'contact' | 'keys'>,
  wanted: Choice,
): Promise<void> {
  const { id, status } = known;
  if (status === 'active' || status === 'paused') {
    // Who holds the address gets the link to change it; nobody else changes anything.
    await tx.update(subscribers).set({ askedAt: tx.now }).where(eq(subscribers.id, id));
    return ask(tx, known, 'subscriber.link_sent');
  }
  await tx
    .update(subscribers)
    .set({
      ...{ ...details, ...columnsOf(wanted), status: 'unconfirmed', confirmedAt: null, reason: null },
      ...{ askedAt: tx.now, updatedAt: tx.now, version: known.version + 1 },
      // Links of a subscription that ended are not links of this one.
      linkVersion: status === 'left' ? known.linkVersion + 1 : known.linkVersion,
    })
    .where(eq(subscribers.id, id));
  await storeChoice(tx, id, wanted);
  await ask(tx, known, 'subscriber.asked');
}

async function ask(
  tx: Tx,
  { id, channel }: Pick<SubscriberRow, 'id' | 'channel'>,
  type: 'subscriber.asked' | 'subscriber.link_sent',
): Promise<void> {
  const eventId = await tx.record({ type, subjectId: id, data: { channel } });
  await tellOne(tx, eventId, { id, channel });
}
