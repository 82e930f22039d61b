import { and, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { inBatches } from '#db/queries/batch.ts';
import { tellEach } from '#db/queries/tell-one.ts';
import { subscribers } from '#db/schema/index.ts';
import { plus } from '#lib/domain/instant.ts';
import { ASK_AGAIN_AFTER } from './admission.ts';
import { some } from './some-subscribers.ts';
import { verb } from './verb.ts';

export const AskSubscribersAgain = z.object({ subscriberIds: some });

/** Sends the confirmation once more to mailboxes that have not answered. Who was asked within the hour waits. */
export const askSubscribersAgain = verb({
  act: 'subscriber.invite',
  schema: AskSubscribersAgain,
  async run(tx, { subscriberIds }) {
    const channel = 'email';
    const maybe = and(
      ...[eq(subscribers.status, 'unconfirmed'), eq(subscribers.channel, channel)],
      isNull(subscribers.complainedAt),
      or(isNull(subscribers.askedAt), lte(subscribers.askedAt, plus(tx.now, -ASK_AGAIN_AFTER))),
      subscriberIds === 'all' ? undefined : inArray(subscribers.id, subscriberIds),
    );
    const whom = await tx.select({ id: subscribers.id }).from(subscribers).where(maybe);
    if (whom.length === 0) return { asked: 0 };
    const ids = whom.map(({ id }) => id);
    await inBatches(ids, async (batch) => {
      await tx.update(subscribers).set({ askedAt: tx.now }).where(inArray(subscribers.id, batch));
      return [];
    });
    const eventId = await tx.record({
      type: 'subscriber.asked',
      subjectId: ids.length === 1 ? ids[0]! : null,
      data: { channel, invited: ids.length },
    });
    await tellEach(
      tx,
      eventId,
      ids.map((id) => ({ id, channel })),
    );
    return { asked: ids.length };
  },
});
