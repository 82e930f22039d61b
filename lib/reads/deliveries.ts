import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { deliveries, events, failedAttempts, subscribers } from '#db/schema/index.ts';
import type { DeliveryState } from '#lib/domain/subscriber.ts';
import { toldOf } from './told.ts';

const PAGE_SIZE = 100;

export interface DeliveriesFilter {
  readonly eventId: number;
  readonly state: DeliveryState | null;
  /** Only what comes after this subscriber's. */
  readonly after: string;
}

/** Who is told of one event, with every attempt that failed; undefined when there is no such event. */
export async function deliveriesOf({ eventId, state, after }: DeliveriesFilter) {
  const db = reader();
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  if (!event) return undefined;
  const found = await db
    .select({
      subscriberId: deliveries.subscriberId,
      channel: deliveries.channel,
      state: deliveries.state,
      attempts: deliveries.attempts,
      dueAt: deliveries.dueAt,
      settledAt: deliveries.settledAt,
      address: subscribers.address,
      status: subscribers.status,
    })
    .from(deliveries)
    .innerJoin(subscribers, eq(subscribers.id, deliveries.subscriberId))
    .where(
      and(
        ...[eq(deliveries.eventId, eventId), gt(deliveries.subscriberId, after)],
        state ? eq(deliveries.state, state) : undefined,
      ),
    )
    .orderBy(asc(deliveries.subscriberId))
    .limit(PAGE_SIZE + 1);
  const shown = found.slice(0, PAGE_SIZE);
  const failed = await attemptsOf(
    eventId,
    shown.filter(({ attempts }) => attempts > 0).map(({ subscriberId }) => subscriberId),
  );
  return {
    event,
    told: (await toldOf(db, [eventId])).get(eventId)!,
    deliveries: shown.map((row) => ({
      ...row,
      failed: failed.filter(({ subscriberId }) => subscriberId === row.subscriberId),
    })),
    next: found.length > PAGE_SIZE ? (shown.at(-1)?.subscriberId ?? null) : null,
  };
}

async function attemptsOf(eventId: number, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return reader()
    .select()
    .from(failedAttempts)
    .where(and(eq(failedAttempts.eventId, eventId), inArray(failedAttempts.subscriberId, [...ids])))
    .orderBy(asc(failedAttempts.subscriberId), asc(failedAttempts.number));
}
