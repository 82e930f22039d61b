import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { storeChoice } from '#db/queries/store-choice.ts';
import { type SubscriberRow, subscriberByHash, subscriptionOf } from '#db/queries/subscriber.ts';
import { subscribers } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { addressHash } from '#lib/address-hash.ts';
import { newId } from '#lib/id.ts';
import { id } from './fields.ts';
import { Choice, columnsOf } from './subscription-fields.ts';
import { verb } from './verb.ts';

/** A chat's number as Telegram writes it; those of groups are negative. */
export const chatId = z.string().regex(/^-?[1-9]\d{0,19}$/);

export const StartTelegram = z.object({
  chatId,
  /** To follow it alone; left out is the whole page. */
  incidentId: id.optional(),
});

/**
 * Somebody presses Start in a chat with our bot, which proves the chat: there is nothing to ask back. Who is told already
 * stays so with what they chose; who followed single incidents is told of everything when they ask for it.
 * @returns the subscriber, for the links in the answer, and whether they follow nothing but single incidents
 */
export const startTelegram = verb({
  act: 'subscription.own',
  schema: StartTelegram,
  async run(tx, { chatId, incidentId }) {
    if (incidentId !== undefined) await incidentOrThrow(tx, incidentId);
    const hash = addressHash('telegram', chatId);
    const known = await subscriberByHash(tx, hash);
    if (!known || known.status === 'left') return begin(tx, { known, hash, chatId, incidentId });
    const { scope, incidentIds } = await subscriptionOf(tx, known);
    const isNews = incidentId !== undefined && !incidentIds.includes(incidentId);
    const widens = incidentId === undefined && scope === 'incident';
    const { id } = known;
    if (isNews) await follow(tx, known, incidentId);
    if (widens) await tx.update(subscribers).set({ scope: 'page' }).where(eq(subscribers.id, id));
    if (known.status !== 'active') {
      const again = { status: 'active', reason: null, confirmedAt: tx.now } as const;
      await tx.update(subscribers).set(again).where(eq(subscribers.id, id));
    }
    if (isNews || widens || known.status !== 'active') {
      const version = known.version + 1;
      await tx.update(subscribers).set({ updatedAt: tx.now, version }).where(eq(subscribers.id, id));
      const type = known.status === 'active' ? 'subscriber.changed' : 'subscriber.confirmed';
      await tx.record({ type, subjectId: id, data: { channel: 'telegram' } });
    }
    return { id, linkVersion: known.linkVersion, scope: widens ? ('page' as const) : scope };
  },
});

interface Beginning {
  readonly known: SubscriberRow | undefined;
  readonly hash: string;
  readonly chatId: string;
  readonly incidentId: string | undefined;
}

async function begin(tx: Tx, { known, hash, chatId, incidentId }: Beginning) {
  const wanted = Choice.parse(
    incidentId === undefined ? {} : { scope: 'incident', incidentIds: [incidentId] },
  );
  const id = known?.id ?? newId();
  // Links of a subscription that ended are not links of this one.
  const linkVersion = (known?.linkVersion ?? 0) + 1;
  const values = {
    ...({ channel: 'telegram', address: chatId, addressHash: hash, status: 'active', reason: null } as const),
    ...{ ...columnsOf(wanted), linkVersion, confirmedAt: tx.now, updatedAt: tx.now },
  };
  if (known)
    await tx
      .update(subscribers)
      .set({ ...values, version: known.version + 1 })
      .where(eq(subscribers.id, id));
  else await tx.insert(subscribers).values({ id, createdAt: tx.now, ...values });
  await storeChoice(tx, id, wanted);
  await tx.record({ type: 'subscriber.confirmed', subjectId: id, data: { channel: 'telegram' } });
  return { id, linkVersion, scope: wanted.scope };
}

async function follow(tx: Tx, known: SubscriberRow, incidentId: string): Promise<void> {
  const chosen = await subscriptionOf(tx, known);
  await storeChoice(tx, known.id, { ...chosen, incidentIds: [...chosen.incidentIds, incidentId] });
}
