import { aliasedTable, and, asc, eq, inArray, lt, lte, notExists, type SQL } from 'drizzle-orm';
import { keepBooks } from '#db/books.ts';
import { type Database, reader } from '#db/open.ts';
import { deliveries } from '#db/schema/index.ts';
import { sendingPausedAt } from '#db/queries/sending-paused.ts';
import { now } from '#lib/clock.ts';
import { MINUTE, plus } from '#lib/domain/instant.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { byEvent } from './by-event.ts';

/** Longer than any attempt is allowed to take: a message whose lease has run out belongs to a worker that died. */
export const LEASE = 5 * MINUTE;

export type Claimed = typeof deliveries.$inferSelect;

/**
 * Takes what is due on one channel, for this worker alone until the lease ends. Of one incident a subscriber gets the next
 * word only after the last one is settled, so words arrive in order. Nothing while staff have paused all sending.
 * @param worker unique for each process
 */
export async function claim(channel: ChannelKind, worker: string, most: number): Promise<Claimed[]> {
  if (!(await hasWork(channel))) return [];
  return keepBooks(async (tx) => {
    await tx
      .update(deliveries)
      .set({ state: 'waiting', claimedBy: null, leaseUntil: null })
      .where(and(ofChannel(channel, 'sending'), lt(deliveries.leaseUntil, tx.now)));
    if (await sendingPausedAt(tx)) return [];
    const due = await tx
      .select({ eventId: deliveries.eventId, subscriberId: deliveries.subscriberId })
      .from(deliveries)
      .where(
        and(ofChannel(channel, 'waiting'), lte(deliveries.dueAt, tx.now), notExists(earlierUnsettled(tx))),
      )
      // By what the index holds and no more: else all that wait are looked at and sorted to take a few.
      .orderBy(asc(deliveries.dueAt))
      .limit(most);
    const claimed: Claimed[] = [];
    for (const [eventId, subscriberIds] of byEvent(due))
      claimed.push(
        ...(await tx
          .update(deliveries)
          .set({ state: 'sending', claimedBy: worker, leaseUntil: plus(tx.now, LEASE) })
          .where(and(eq(deliveries.eventId, eventId), inArray(deliveries.subscriberId, subscriberIds)))
          .returning()),
      );
    return claimed;
  });
}

/**
 * Looked at first: every commit wakes every lane, and most find nothing; so they need not stand in line with the writers.
 * Two questions, since each goes straight to its place in the index.
 */
async function hasWork(channel: ChannelKind): Promise<boolean> {
  const db = reader();
  if (await sendingPausedAt(db)) return false;
  const at = now();
  const first = (when: SQL | undefined) =>
    db
      .select({ eventId: deliveries.eventId })
      .from(deliveries)
      .where(when)
      .orderBy(asc(deliveries.dueAt))
      .limit(1);
  const due = await first(and(ofChannel(channel, 'waiting'), lte(deliveries.dueAt, at)));
  if (due.length > 0) return true;
  return (await first(and(ofChannel(channel, 'sending'), lt(deliveries.leaseUntil, at)))).length > 0;
}

/** Gives back at once what a process that is gone had taken, where only one process can be at work. */
export function releaseAll(): Promise<void> {
  return keepBooks(async (tx) => {
    await tx
      .update(deliveries)
      .set({ state: 'waiting', claimedBy: null, leaseUntil: null })
      .where(eq(deliveries.state, 'sending'));
  });
}

function ofChannel(channel: ChannelKind, state: Claimed['state']) {
  return and(eq(deliveries.channel, channel), eq(deliveries.state, state));
}

function earlierUnsettled(tx: Database) {
  const earlier = aliasedTable(deliveries, 'earlier');
  return tx
    .select({ id: earlier.eventId })
    .from(earlier)
    .where(
      and(
        ...[eq(earlier.subscriberId, deliveries.subscriberId), eq(earlier.subjectId, deliveries.subjectId)],
        ...[lt(earlier.eventId, deliveries.eventId), inArray(earlier.state, ['waiting', 'sending'])],
      ),
    );
}
