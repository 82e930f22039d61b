import { and, eq, exists } from 'drizzle-orm';
import { z } from 'zod';
import { deliveries, subscribers } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';
import { eventId, id } from './fields.ts';
import { verb } from './verb.ts';

export const RetryDeliveries = z.object({
  eventId,
  /** Left out: everybody for whom it failed. */
  subscriberId: id.optional(),
});

/**
 * Sends again what was given up, with the attempts it has had: one more that fails is the end again. Only to those who
 * are told at present: an address in quarantine has to be taken out of it first.
 */
export const retryDeliveries = verb({
  act: 'sending.control',
  schema: RetryDeliveries,
  async run(tx, { eventId, subscriberId }) {
    const isActive = tx
      .select({ id: subscribers.id })
      .from(subscribers)
      .where(and(eq(subscribers.id, deliveries.subscriberId), eq(subscribers.status, 'active')));
    const again = await tx
      .update(deliveries)
      .set({ state: 'waiting', dueAt: tx.now, settledAt: null })
      .where(
        and(
          ...[eq(deliveries.eventId, eventId), eq(deliveries.state, 'failed')],
          subscriberId === undefined ? undefined : eq(deliveries.subscriberId, subscriberId),
          exists(isActive),
        ),
      )
      .returning({ subjectId: deliveries.subjectId });
    const [first] = again;
    if (!first)
      throw new Refusal('invalid', 'Nothing that failed here can be sent again: nobody of them is told now.');
    await tx.record({
      type: 'delivery.retried',
      subjectId: first.subjectId,
      data: { eventId, count: again.length },
    });
    return { count: again.length };
  },
});
