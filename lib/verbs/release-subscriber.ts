import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { subscriberOrThrow } from '#db/queries/subscriber.ts';
import { subscribers } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const ReleaseSubscriber = z.object({ subscriberId: id });

/** An address that failed is written to again, from here on. Never who complained: that is theirs to take back. */
export const releaseSubscriber = verb({
  act: 'subscriber.invite',
  schema: ReleaseSubscriber,
  async run(tx, { subscriberId }) {
    const { channel, status, complainedAt, confirmedAt } = await subscriberOrThrow(tx, subscriberId);
    if (complainedAt !== null)
      throw new Refusal('invalid', 'They reported our messages as spam: nothing is sent to them any more.');
    if (status !== 'quarantined') return { status };
    // One that failed before it was confirmed has still to be.
    const next =
      confirmedAt === null
        ? ({ status: 'unconfirmed' } as const)
        : ({ status: 'active', confirmedAt: tx.now } as const);
    await tx
      .update(subscribers)
      .set({ ...next, reason: null, updatedAt: tx.now })
      .where(eq(subscribers.id, subscriberId));
    await tx.record({ type: 'subscriber.released', subjectId: subscriberId, data: { channel } });
    return { status: next.status };
  },
});
