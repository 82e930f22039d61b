import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { isAttemptAt } from './of-delivery.ts';
import { deliveries, events, failedAttempts, subscribers } from '#db/schema/index.ts';
import { CHANNEL_KINDS, type ChannelKind } from '#lib/domain/subscriber.ts';

/** How many messages wait on each channel. Each channel is named, so that an index finds them. */
export async function waitingByChannel(db: Database): Promise<Map<ChannelKind, number>> {
  const rows = await db
    .select({ channel: deliveries.channel, count: count() })
    .from(deliveries)
    .where(and(inArray(deliveries.channel, [...CHANNEL_KINDS]), eq(deliveries.state, 'waiting')))
    .groupBy(deliveries.channel);
  return new Map(rows.map((row) => [row.channel, row.count]));
}

/** What has waited longest on a channel: since when it is due, and what its last attempt came to if it had one. */
export async function longestWaiting(db: Database, channel: ChannelKind) {
  const [first] = await db
    .select({ dueAt: deliveries.dueAt, eventId: deliveries.eventId, subscriberId: deliveries.subscriberId })
    .from(deliveries)
    .where(and(eq(deliveries.channel, channel), eq(deliveries.state, 'waiting')))
    .orderBy(asc(deliveries.dueAt))
    .limit(1);
  if (!first) return undefined;
  const [failed] = await db
    .select({ reason: failedAttempts.reason })
    .from(failedAttempts)
    .where(isAttemptAt(first))
    .orderBy(desc(failedAttempts.number))
    .limit(1);
  return { dueAt: first.dueAt, reason: failed?.reason ?? null };
}

/** The channels by which somebody wants to be told. */
export async function channelsInUse(db: Database): Promise<Set<ChannelKind>> {
  const rows = await db
    .selectDistinct({ channel: subscribers.channel })
    .from(subscribers)
    .where(inArray(subscribers.status, ['active', 'unconfirmed']));
  return new Set(rows.map(({ channel }) => channel));
}

/** Who stopped all messages, as they were called then. */
export async function whoPaused(db: Database): Promise<string | null> {
  const [event] = await db
    .select({ name: events.actorName })
    .from(events)
    .where(and(isNull(events.subjectId), eq(events.type, 'sending.paused')))
    .orderBy(desc(events.id))
    .limit(1);
  return event?.name ?? null;
}
