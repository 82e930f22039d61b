import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { subscribers } from '#db/schema/index.ts';
import { key, ownSubscription } from './own-subscription.ts';
import { verb } from './verb.ts';

export const ResumeSubscription = z.object({ key });

/** A subscriber goes on after a pause, or after their address was given up because it failed. */
export const resumeSubscription = verb({
  act: 'subscription.own',
  schema: ResumeSubscription,
  async run(tx, { key }) {
    const { id, channel, status, complainedAt, confirmedAt } = await ownSubscription(tx, key);
    const mayGoOn = (status === 'paused' || status === 'quarantined') && complainedAt === null;
    // An address that failed before it was confirmed has still to be.
    if (!mayGoOn || confirmedAt === null) return { status };
    await tx
      .update(subscribers)
      .set({ status: 'active', reason: null, confirmedAt: tx.now, updatedAt: tx.now })
      .where(eq(subscribers.id, id));
    await tx.record({ type: 'subscriber.resumed', subjectId: id, data: { channel } });
    return { status: 'active' as const };
  },
});
