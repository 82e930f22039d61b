import { aliasedTable, and, asc, eq, exists, gt, inArray, isNull, lt, lte, max, sql } from 'drizzle-orm';
import { keepBooks } from '#db/books.ts';
import { type Database, reader } from '#db/open.ts';
import { deliveries, events, fanOuts, subscribers } from '#db/schema/index.ts';
import { firstAnnouncedAfter } from '#db/queries/announced-events.ts';
import { toldOf } from '#db/queries/who-is-told.ts';
import { type Instant, plus } from '#lib/domain/instant.ts';
import { UNDO_WINDOW } from '#lib/domain/undo.ts';
import { announcementOf } from './announcement.ts';

/** Subscribers looked at in one transaction: short enough that nobody who posts an update waits for it. */
const CHUNK = 1_000;

/**
 * Makes deliveries for one part of the subscribers of the oldest event that is not done. Killed at any point it goes on
 * where it was, because rows and cursor are written together.
 * @returns whether there was anything to do: then there may be more.
 */
export async function fanOut(chunk = CHUNK): Promise<boolean> {
  const db = reader();
  // It asks each second, and most of the time there is nothing: then no writer has to wait for it.
  if (!(await unfinished(db)) && !(await firstAnnouncedAfter(db, await lastFannedOut(db)))) return false;
  return keepBooks(async (tx) => {
    const event = (await unfinished(tx)) ?? (await next(tx));
    if (!event) return false;
    const { cursor: after, ...what } = event;
    const announcement = await announcementOf(tx, what);
    const upTo = announcement && (await endOfPart(tx, after, chunk));
    if (announcement && upTo !== null) {
      const dueAt = firstDue(event, tx.now);
      const told = toldOf(tx, announcement, event, { after, upTo });
      await tx
        .insert(deliveries)
        .select(
          tx
            .select({
              eventId: sql<number>`${event.id}`.as('event_id'),
              subscriberId: subscribers.id,
              channel: subscribers.channel,
              subjectId: sql<string>`${announcement.subjectId}`.as('subject_id'),
              state: sql<'waiting'>`'waiting'`.as('state'),
              attempts: sql<number>`0`.as('attempts'),
              dueAt: sql<typeof tx.now>`${dueAt}`.as('due_at'),
              claimedBy: sql<null>`null`.as('claimed_by'),
              leaseUntil: sql<null>`null`.as('lease_until'),
              settledAt: sql<null>`null`.as('settled_at'),
            })
            .from(subscribers)
            .where(told),
        )
        .onConflictDoNothing();
      await supersede(tx, event.id, announcement.subjectId, { after, upTo });
    }
    const progress = upTo === null ? { doneAt: tx.now } : { cursor: upTo };
    await tx.update(fanOuts).set(progress).where(eq(fanOuts.eventId, event.id));
    return true;
  });
}

/** What a person wrote waits as long as they may take it back. */
function firstDue({ at, actorKind }: typeof events.$inferSelect, now: Instant): Instant {
  return actorKind === 'user' && plus(at, UNDO_WINDOW) > now ? plus(at, UNDO_WINDOW) : now;
}

/** Takes back older words on the same thing that were not sent yet, from those who want the newest only. */
async function supersede(
  tx: Database & { readonly now: Instant },
  eventId: number,
  subjectId: string,
  { after, upTo }: { readonly after: string; readonly upTo: string },
): Promise<void> {
  const { subscriberId } = deliveries;
  const wantsNewest = tx
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(and(eq(subscribers.newestOnly, true), gt(subscribers.id, after), lte(subscribers.id, upTo)));
  const newer = aliasedTable(deliveries, 'newer');
  const hasNewer = tx
    .select({ id: newer.subscriberId })
    .from(newer)
    .where(and(eq(newer.eventId, eventId), eq(newer.subscriberId, subscriberId)));
  await tx
    .update(deliveries)
    .set({ state: 'superseded', settledAt: tx.now })
    .where(
      and(
        ...[gt(subscriberId, after), lte(subscriberId, upTo), eq(deliveries.subjectId, subjectId)],
        ...[lt(deliveries.eventId, eventId), eq(deliveries.state, 'waiting')],
        ...[inArray(subscriberId, wantsNewest), exists(hasNewer)],
      ),
    );
}

/** The event in the middle of which fan-out is. */
async function unfinished(tx: Database) {
  const [open] = await tx
    .select()
    .from(fanOuts)
    .innerJoin(events, eq(events.id, fanOuts.eventId))
    .where(isNull(fanOuts.doneAt))
    .orderBy(asc(fanOuts.eventId))
    .limit(1);
  return open && { ...open.events, cursor: open.fan_outs.cursor };
}

async function lastFannedOut(db: Database): Promise<number> {
  const [last] = await db.select({ id: max(fanOuts.eventId) }).from(fanOuts);
  return last?.id ?? 0;
}

/** The first event after all that were told, with a fan-out of its own. */
async function next(tx: Database) {
  const event = await firstAnnouncedAfter(tx, await lastFannedOut(tx));
  if (!event) return undefined;
  await tx.insert(fanOuts).values({ eventId: event.id, cursor: '' });
  return { ...event, cursor: '' };
}

/** The last id of the next part of the active subscribers, or null when none is left. */
async function endOfPart(tx: Database, after: string, chunk: number): Promise<string | null> {
  const part = tx
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(and(eq(subscribers.status, 'active'), gt(subscribers.id, after)))
    .orderBy(asc(subscribers.id))
    .limit(chunk)
    .as('part');
  const [end] = await tx.select({ id: max(part.id) }).from(part);
  return end?.id ?? null;
}
