import { and, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { subscribers } from '#db/schema/index.ts';
import { CHANNEL_KINDS } from '#lib/domain/subscriber.ts';
import { oneOf } from './fields.ts';
import { some } from './some-subscribers.ts';
import { verb } from './verb.ts';

export const ReleaseSubscribers = z.object({ subscriberIds: some, channel: oneOf(CHANNEL_KINDS).nullish() });

/** Addresses that failed are written to again. Never those of who complained: that is theirs to take back. */
export const releaseSubscribers = verb({
  act: 'subscriber.invite',
  schema: ReleaseSubscribers,
  async run(tx, { subscriberIds, channel }) {
    const again = async (status: 'active' | 'unconfirmed', which: SQL) => {
      const back = await tx
        .update(subscribers)
        .set({
          ...{ status, reason: null, updatedAt: tx.now },
          ...(status === 'active' && { confirmedAt: tx.now }),
        })
        .where(
          and(
            ...[eq(subscribers.status, 'quarantined'), isNull(subscribers.complainedAt), which],
            channel ? eq(subscribers.channel, channel) : undefined,
            subscriberIds === 'all' ? undefined : inArray(subscribers.id, subscriberIds),
          ),
        )
        .returning({ id: subscribers.id });
      return back.length;
    };
    // Those that failed before they were confirmed have still to be.
    const released =
      (await again('active', isNotNull(subscribers.confirmedAt))) +
      (await again('unconfirmed', isNull(subscribers.confirmedAt)));
    if (released > 0)
      await tx.record({ type: 'subscriber.released', subjectId: null, data: { count: released } });
    return { released };
  },
});
