import { aliasedTable, and, eq, gt, gte, inArray, lt, ne, notExists } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { deliveries, type events } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';

/**
 * Takes back what is not sent yet of an event, in the transaction that takes back what it says. A word before it, which
 * it had made out of date for those who want the newest only, is theirs again.
 */
export async function withdraw(
  tx: Database & { readonly now: Instant },
  event: Pick<typeof events.$inferSelect, 'id' | 'at'> & { readonly subjectId: string },
): Promise<void> {
  await tx
    .update(deliveries)
    .set({ state: 'withdrawn', settledAt: tx.now })
    .where(and(eq(deliveries.eventId, event.id), eq(deliveries.state, 'waiting')));

  const gone = aliasedTable(deliveries, 'gone');
  const between = aliasedTable(deliveries, 'between_them');
  const { eventId, subscriberId, subjectId, state, settledAt } = deliveries;
  const theirs = tx
    .select({ id: gone.subscriberId })
    .from(gone)
    .where(and(eq(gone.eventId, event.id), eq(gone.state, 'withdrawn')));
  const newer = tx
    .select({ id: between.eventId })
    .from(between)
    .where(
      and(
        ...[eq(between.subscriberId, subscriberId), eq(between.subjectId, subjectId)],
        ...[gt(between.eventId, eventId), ne(between.state, 'withdrawn')],
      ),
    );
  await tx
    .update(deliveries)
    .set({ state: 'waiting', settledAt: null })
    .where(
      and(
        // By subscriber and subject the index leads to a few rows; by the event alone it would be all of the past.
        ...[inArray(subscriberId, theirs), eq(subjectId, event.subjectId)],
        ...[lt(eventId, event.id), eq(state, 'superseded'), gte(settledAt, event.at), notExists(newer)],
      ),
    );
}
