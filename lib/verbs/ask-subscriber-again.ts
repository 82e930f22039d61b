import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { subscriberOrThrow } from '#db/queries/subscriber.ts';
import { tellOne } from '#db/queries/tell-one.ts';
import { subscribers } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';
import { mayBeAsked } from './admission.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const AskSubscriberAgain = z.object({ subscriberId: id });

/** Sends the confirmation once more to somebody who has not answered. */
export const askSubscriberAgain = verb({
  act: 'subscriber.invite',
  schema: AskSubscriberAgain,
  async run(tx, { subscriberId }) {
    const row = await subscriberOrThrow(tx, subscriberId);
    const { channel, status, complainedAt } = row;
    if (status !== 'unconfirmed' || complainedAt !== null)
      throw new Refusal('invalid', 'There is nothing to confirm here any more.');
    if (!mayBeAsked(row, tx.now))
      throw new Refusal('invalid', 'They were asked within the hour. Wait for their answer, or ask later.');
    await tx.update(subscribers).set({ askedAt: tx.now }).where(eq(subscribers.id, subscriberId));
    const eventId = await tx.record({
      ...{ type: 'subscriber.asked', subjectId: subscriberId, data: { channel, invited: 1 } },
    });
    await tellOne(tx, eventId, row);
    return {};
  },
});
