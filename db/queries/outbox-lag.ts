import { and, asc, eq, isNotNull, max } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { deliveries, fanOuts } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { CHANNEL_KINDS } from '#lib/domain/subscriber.ts';
import { firstAnnouncedAfter } from './announced-events.ts';

/** The first event that was committed for subscribers and has not become deliveries yet; null when all have. */
export async function firstUntold(db: Database): Promise<Instant | null> {
  const [last] = await db
    .select({ id: max(fanOuts.eventId) })
    .from(fanOuts)
    .where(isNotNull(fanOuts.doneAt));
  return (await firstAnnouncedAfter(db, last?.id ?? 0))?.at ?? null;
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
