import { z } from 'zod';
import { type SubscriberRow, subscriberOrThrow } from '#db/queries/subscriber.ts';
import type { Database } from '#db/open.ts';
import { notFound } from '#lib/errors.ts';
import { holderOf, isLinkKey } from '#lib/link-key.ts';

/** The key in the links of a subscriber's messages. Whoever has it acts for them. */
export const key = z.string().max(100);

/** @throws Refusal `not_found` for a key that opens nothing, whatever is wrong with it */
export async function ownSubscription(db: Database, key: string): Promise<SubscriberRow> {
  const id = holderOf(key);
  if (id === null) throw notFound('subscription');
  const row = await subscriberOrThrow(db, id);
  if (!isLinkKey(key, row)) throw notFound('subscription');
  return row;
}
