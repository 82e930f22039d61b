import { z } from 'zod';
import { forgetSubscriber, subscriberOrThrow, subscriptionOf } from '#db/queries/subscriber.ts';
import { notFound } from '#lib/errors.ts';
import { choose } from './change-subscriber.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const RemoveFollower = z.object({ incidentId: id, subscriberId: id });

/** Somebody is not told of this incident any more. Who follows no other one is forgotten. */
export const removeFollower = verb({
  act: 'subscriber.write',
  schema: RemoveFollower,
  async run(tx, { incidentId, subscriberId }) {
    const row = await subscriberOrThrow(tx, subscriberId);
    const before = await subscriptionOf(tx, row);
    const incidentIds = before.incidentIds.filter((one) => one !== incidentId);
    if (incidentIds.length === before.incidentIds.length) throw notFound('subscriber');
    if (incidentIds.length > 0 || before.scope !== 'incident') {
      await choose(tx, row, before, { ...before, incidentIds });
      return {};
    }
    await forgetSubscriber(tx, subscriberId);
    const data = { channel: row.channel };
    await tx.record({ type: 'subscriber.removed', subjectId: subscriberId, data });
    return {};
  },
});
