import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { subscriberByHash } from '#db/queries/subscriber.ts';
import { tellOne } from '#db/queries/tell-one.ts';
import { subscribers } from '#db/schema/index.ts';
import { addressHash } from '#lib/address-hash.ts';
import { SECOND } from '#lib/domain/instant.ts';
import { invalid, notFound, Refusal } from '#lib/errors.ts';
import { t } from '#lib/i18n/t.ts';
import { ASK_AGAIN_AFTER, mayBeAsked } from './admission.ts';
import { key, ownSubscription } from './own-subscription.ts';
import { pushKeys } from './push-keys.ts';
import { address, addressOf } from './subscription-fields.ts';
import { verb } from './verb.ts';

export const MovePush = z.object({ key, address, keys: pushKeys });

/**
 * A browser was given another address by its push service. What was chosen stays; the new address has to be proven like
 * the first one, with a key that comes by it alone, at most once an hour. Who paused is not asked, since that would be heard.
 */
export const movePush = verb({
  act: 'subscription.own',
  schema: MovePush,
  async run(tx, { key, address, keys }) {
    const row = await ownSubscription(tx, key);
    if (row.channel !== 'push' || row.status === 'left' || row.status === 'paused')
      throw notFound('subscription');
    const normalised = addressOf('push', address);
    const hash = addressHash('push', normalised);
    if (hash === row.addressHash) return {};
    if (await subscriberByHash(tx, hash)) throw invalid('address', t('subscribe.problem.push'));
    if (!mayBeAsked(row, tx.now))
      throw new Refusal('rate_limited', t('push.movedTooSoon'), {
        retryAfterSeconds: ASK_AGAIN_AFTER / SECOND,
      });
    await tx
      .update(subscribers)
      .set({
        ...{
          address: normalised,
          addressHash: hash,
          keys,
          status: 'unconfirmed',
          confirmedAt: null,
          reason: null,
        },
        ...{ askedAt: tx.now, updatedAt: tx.now, version: row.version + 1 },
        linkVersion: row.linkVersion + 1,
      })
      .where(eq(subscribers.id, row.id));
    const eventId = await tx.record({
      ...{ type: 'subscriber.asked', subjectId: row.id, data: { channel: 'push' } },
    });
    await tellOne(tx, eventId, row);
    return {};
  },
});
