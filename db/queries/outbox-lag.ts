import { and, asc, eq, gt, inArray, isNotNull, max } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { deliveries, events, fanOuts } from '#db/schema/index.ts';
import { ANNOUNCED_TYPES } from '#lib/domain/announced.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { CHANNEL_KINDS } from '#lib/domain/subscriber.ts';

/** The first event that was committed for subscribers and has not become deliveries yet; null when all have. */
export async function firstUntold(db: Database): Promise<Instant | null> {
  const [last] = await db
    .select({ id: max(fanOuts.eventId) })
    .from(fanOuts)
    .where(isNotNull(fanOuts.doneAt));
  const [event] = await db
    .select({ at: events.at })
    .from(events)
    .where(and(gt(events.id, last?.id ?? 0), inArray(events.type, ANNOUNCED_TYPES)))
    .orderBy(asc(events.id))
    .limit(1);
  return event?.at ?? null;
}

/** When the delivery was due that has waited longest, whatever its channel waits for; null when none waits. */
export async function firstWaiting(db: Database): Promise<Instant | null> {
  const due: Instant[] = [];
  // One at a time: so each is a look into the index.
  for (const channel of CHANNEL_KINDS) {
    const [first] = await db
      .select({ at: deliveries.dueAt })
      .from(deliveries)
      .where(and(eq(deliveries.channel, channel), eq(deliveries.state, 'waiting')))
      .orderBy(asc(deliveries.dueAt))
      .limit(1);
    if (first) due.push(first.at);
  }
  return due.length > 0 ? (Math.min(...due) as Instant) : null;
}
