import { and, count, eq, inArray, isNotNull, max } from 'drizzle-orm';
import { type Database, reader } from '#db/open.ts';
import { deliveries, events, failedAttempts, fanOuts } from '#db/schema/index.ts';
import { ANNOUNCED_TYPES } from '#lib/domain/announced.ts';
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
  const told = await db
    .select({ id: events.id, type: events.type, data: events.data })
    .from(events)
    .where(and(eq(events.subjectId, subjectId), inArray(events.type, ANNOUNCED_TYPES)))
    .orderBy(events.id);
  const updates: Record<string, Told> = {};
  let postmortem: Told | null = null;
  const retries = await lastRetry(db, subjectId);
  for (const { id, type, data } of told.filter((event) => event.data['notify'] === true)) {
    const said = await settledOnce(db, id, retries);
    if (type === 'postmortem.published') postmortem = said;
    else if (typeof data['updateId'] === 'string') updates[data['updateId']] = said;
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
 * Counting a hundred thousand deliveries takes a while, and an incident has many updates. What is settled altogether
 * changes by nothing but a retry, so it is counted once.
 */
const settled = new Map<number, { readonly retry: number; readonly told: Told }>();
const MOST_KEPT = 1_000;

async function settledOnce(db: Database, eventId: number, retry: number): Promise<Told> {
  const kept = settled.get(eventId);
  if (kept?.retry === retry) return kept.told;
  const told = await toldOf(db, eventId);
  const { waiting = 0, sending = 0 } = told.counts;
  if (!told.isComplete || waiting + sending > 0) return told;
  if (settled.size >= MOST_KEPT) settled.clear();
  settled.set(eventId, { retry, told });
  return told;
}

export async function toldOf(db: Database, eventId: number): Promise<Told> {
  const [fanOut] = await db
    .select({ id: fanOuts.eventId })
    .from(fanOuts)
    .where(and(eq(fanOuts.eventId, eventId), isNotNull(fanOuts.doneAt)));
  const states = await db
    .select({ state: deliveries.state, count: count() })
    .from(deliveries)
    .where(eq(deliveries.eventId, eventId))
    .groupBy(deliveries.state);
  const counts = Object.fromEntries(states.map((row) => [row.state, row.count]));
  const reasons = counts['failed'] ? await reasonsOf(db, eventId) : [];
  return { eventId, isComplete: fanOut !== undefined, counts, reasons };
}

async function reasonsOf(db: Database, eventId: number): Promise<Told['reasons']> {
  const answers = await db
    .select({ reason: failedAttempts.reason, count: count() })
    .from(deliveries)
    .innerJoin(
      failedAttempts,
      and(
        eq(failedAttempts.eventId, deliveries.eventId),
        eq(failedAttempts.subscriberId, deliveries.subscriberId),
        eq(failedAttempts.number, deliveries.attempts),
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
