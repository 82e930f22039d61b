import { and, eq, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import { subscribers } from '#db/schema/index.ts';
import { CHANNEL_KINDS, SUBSCRIBER_STATUSES } from '#lib/domain/subscriber.ts';
import { invalid } from '#lib/errors.ts';
import { oneOf } from './fields.ts';
import { removeSubscriber } from './remove-subscriber.ts';
import { MOST_AT_ONCE, some } from './some-subscribers.ts';
import { verb } from './verb.ts';

export const RemoveSubscribers = z.object({
  subscriberIds: some,
  channel: oneOf(CHANNEL_KINDS).nullish(),
  /** Left out: all of them. */
  statuses: z.array(oneOf(SUBSCRIBER_STATUSES)).nullish(),
});

/**
 * Removes a few at once. More go only by name, some at a time: nobody empties the list by one slip.
 * @returns how many there were to remove
 */
export const removeSubscribers = verb({
  act: 'subscriber.write',
  schema: RemoveSubscribers,
  async run(tx, { subscriberIds, channel, statuses }) {
    const whom = await tx
      .select({ subscriberId: subscribers.id })
      .from(subscribers)
      .where(
        and(
          ne(subscribers.status, 'left'),
          channel ? eq(subscribers.channel, channel) : undefined,
          statuses ? inArray(subscribers.status, statuses) : undefined,
          subscriberIds === 'all' ? undefined : inArray(subscribers.id, subscriberIds),
        ),
      )
      .limit(MOST_AT_ONCE + 1);
    if (whom.length > MOST_AT_ONCE)
      throw invalid('subscriberIds', `These are more than ${MOST_AT_ONCE}. Name at most so many at once.`);
    for (const one of whom) await removeSubscriber.within(tx, one);
    return { removed: whom.length };
  },
});
