import { and, count, eq, inArray, isNotNull, max } from 'drizzle-orm';
import { type Database, reader } from '#db/open.ts';
import { deliveries, events, failedAttempts, fanOuts } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { ANNOUNCED_TYPES } from '#lib/domain/announced.ts';
import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import { withoutMailboxes } from '#lib/domain/shown-address.ts';
import type { DeliveryState } from '#lib/domain/subscriber.ts';

/** How far the telling of one event is. */
export interface Told {
  readonly eventId: number;
  /** Whether everybody who is told has a delivery by now. */
  readonly isComplete: boolean;
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>;
  /** Of what failed, the most frequent first, without anybody's address. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

const MOST_REASONS = 5;
/** Servers put times and numbers into what they say: so many different answers are enough to go by. */
const MOST_ANSWERS = 1_000;

/** What subscribers were told of an incident or maintenance: of each update by its id, and of its postmortem. */
export async function toldBy(subjectId: string) {
  const db = reader();
  const all = await db
    .select({ id: events.id, type: events.type, data: events.data })
    .from(events)
    .where(and(eq(events.subjectId, subjectId), inArray(events.type, ANNOUNCED_TYPES)))
    .orderBy(events.id);
  const said = all.filter(({ data }) => data['notify'] === true);
  const told = await remembered(
    db,
    said.map(({ id }) => id),
    await lastRetry(db, subjectId),
  );
  const updates: Record<string, Told> = {};
  let postmortem: Told | null = null;
  for (const { id, type, data } of said) {
    if (type === 'postmortem.published') postmortem = told.get(id)!;
    else if (typeof data['updateId'] === 'string') updates[data['updateId']] = told.get(id)!;
  }
  return { updates, postmortem };
}

async function lastRetry(db: Database, subjectId: string): Promise<number> {
  const [last] = await db
    .select({ id: max(events.id) })
    .from(events)
    .where(and(eq(events.subjectId, subjectId), eq(events.type, 'delivery.retried')));
  return last?.id ?? 0;
}

/**
 * Counting a hundred thousand deliveries takes a while, and an incident has many updates. Of what is settled altogether
 * little changes but by a retry: mails come back, and who is removed goes with what they were told. So a figure is kept
 * for a minute.
 */
const settled = new Map<number, { readonly retry: number; readonly until: Instant; readonly told: Told }>();
const MOST_KEPT = 1_000;

async function remembered(
  db: Database,
  eventIds: readonly number[],
  retry: number,
): Promise<Map<number, Told>> {
  const at = now();
  const kept = eventIds.flatMap((id) => {
    const one = settled.get(id);
    return one && one.retry === retry && at < one.until ? [one.told] : [];
  });
  const found = new Map(kept.map((told) => [told.eventId, told]));
  const until = plus(at, MINUTE);
  for (const [id, told] of await toldOf(
    db,
    eventIds.filter((id) => !found.has(id)),
  )) {
    found.set(id, told);
    const { waiting = 0, sending = 0 } = told.counts;
    if (!told.isComplete || waiting + sending > 0) continue;
    if (settled.size >= MOST_KEPT) settled.clear();
    settled.set(id, { retry, until, told });
  }
  return found;
}

/** How far the telling of each of some events is, as it stands now. */
export async function toldOf(db: Database, eventIds: readonly number[]): Promise<Map<number, Told>> {
  if (eventIds.length === 0) return new Map();
  const done = await db
    .select({ id: fanOuts.eventId })
    .from(fanOuts)
    .where(and(inArray(fanOuts.eventId, [...eventIds]), isNotNull(fanOuts.doneAt)));
  const states = await db
    .select({ eventId: deliveries.eventId, state: deliveries.state, count: count() })
    .from(deliveries)
    .where(inArray(deliveries.eventId, [...eventIds]))
    .groupBy(deliveries.eventId, deliveries.state);
  const complete = new Set(done.map(({ id }) => id));
  const told = new Map<number, Told>();
  for (const eventId of eventIds) {
    const counted = states.filter((row) => row.eventId === eventId);
    const counts = Object.fromEntries(counted.map((row) => [row.state, row.count]));
    const reasons = counts['failed'] ? await reasonsOf(db, eventId) : [];
    told.set(eventId, { eventId, isComplete: complete.has(eventId), counts, reasons });
  }
  return told;
}

/** What the last attempt of each delivery that failed came to. */
async function reasonsOf(db: Database, eventId: number): Promise<Told['reasons']> {
  const last = db
    .select({ subscriberId: failedAttempts.subscriberId, highest: max(failedAttempts.number).as('highest') })
    .from(failedAttempts)
    .where(eq(failedAttempts.eventId, eventId))
    .groupBy(failedAttempts.subscriberId)
    .as('last');
  const answers = await db
    .select({ reason: failedAttempts.reason, count: count() })
    .from(deliveries)
    .innerJoin(last, eq(last.subscriberId, deliveries.subscriberId))
    .innerJoin(
      failedAttempts,
      and(
        eq(failedAttempts.eventId, deliveries.eventId),
        eq(failedAttempts.subscriberId, deliveries.subscriberId),
        eq(failedAttempts.number, last.highest),
      ),
    )
    .where(and(eq(deliveries.eventId, eventId), eq(deliveries.state, 'failed')))
    .groupBy(failedAttempts.reason)
    .limit(MOST_ANSWERS);
  const reasons = new Map<string, number>();
  for (const { reason, count } of answers) {
    const words = withoutMailboxes(reason);
    reasons.set(words, (reasons.get(words) ?? 0) + count);
  }
  return [...reasons]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_REASONS);
}
