import { and, desc, eq } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { deliveries, events, failedAttempts, subscribers } from '#db/schema/index.ts';
import { choicesOf } from './named-choices.ts';

const MOST = 100;

/** One subscriber, and what they were told lately; undefined when there is none. */
export async function subscriberForStaff(id: string) {
  const db = reader();
  const [row] = await db.select().from(subscribers).where(eq(subscribers.id, id));
  if (!row) return undefined;
  const told = await db
    .select({
      eventId: deliveries.eventId,
      subjectId: deliveries.subjectId,
      state: deliveries.state,
      attempts: deliveries.attempts,
      dueAt: deliveries.dueAt,
      settledAt: deliveries.settledAt,
      type: events.type,
      data: events.data,
      at: events.at,
      reason: failedAttempts.reason,
    })
    .from(deliveries)
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .leftJoin(
      failedAttempts,
      and(
        eq(failedAttempts.eventId, deliveries.eventId),
        eq(failedAttempts.subscriberId, deliveries.subscriberId),
        eq(failedAttempts.number, deliveries.attempts),
      ),
    )
    .where(eq(deliveries.subscriberId, id))
    .orderBy(desc(deliveries.eventId))
    .limit(MOST);
  return { row, choice: (await choicesOf(db, [row])).get(id)!, told };
}
