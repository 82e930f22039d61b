import { and, count, desc, eq, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { type Database, reader } from '#db/open.ts';
import { literally } from '#db/queries/containing.ts';
import { subscribers } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ChannelKind, SubscriberStatus } from '#lib/domain/subscriber.ts';
import { choicesOf } from './named-choices.ts';

const PAGE_SIZE = 50;

export interface SubscribersFilter {
  readonly search: string;
  readonly channel: ChannelKind | null;
  /** Null: everybody who has not left. */
  readonly status: SubscriberStatus | null;
  /** Only those who came before this one. */
  readonly before: Place | null;
}

/** Where in the list somebody stands. */
export interface Place {
  readonly createdAt: Instant;
  readonly id: string;
}

/** The newest first. By place, not by number, so that page 200 costs what page 1 does. */
export async function subscribersList({ search, channel, status, before }: SubscribersFilter) {
  const db = reader();
  const found = await db
    .select({
      id: subscribers.id,
      channel: subscribers.channel,
      address: subscribers.address,
      status: subscribers.status,
      reason: subscribers.reason,
      complainedAt: subscribers.complainedAt,
      scope: subscribers.scope,
      leastImpact: subscribers.leastImpact,
      maintenance: subscribers.maintenance,
      detail: subscribers.detail,
      createdAt: subscribers.createdAt,
      confirmedAt: subscribers.confirmedAt,
    })
    .from(subscribers)
    .where(
      and(
        status ? eq(subscribers.status, status) : ne(subscribers.status, 'left'),
        channel ? eq(subscribers.channel, channel) : undefined,
        search ? hasAddress(search) : undefined,
        before ? comesAfter(before) : undefined,
      ),
    )
    .orderBy(desc(subscribers.createdAt), desc(subscribers.id))
    .limit(PAGE_SIZE + 1);
  const shown = found.slice(0, PAGE_SIZE);
  const choices = await choicesOf(db, shown);
  const last = shown.at(-1);
  return {
    subscribers: shown.map((row) => ({ ...row, choice: choices.get(row.id)! })),
    next: found.length > PAGE_SIZE && last ? { createdAt: last.createdAt, id: last.id } : null,
  };
}

/**
 * A part of a mail address; of other channels the beginning of the host. Never the path of a web address: whoever may not
 * see it could find it out letter by letter.
 */
function hasAddress(search: string): SQL | undefined {
  const typed = literally(search.toLowerCase().slice(0, 254));
  const like = (pattern: string) => sql`${subscribers.address} like ${pattern} escape '\\'`;
  const inMail = and(inArray(subscribers.channel, ['email', 'telegram']), like(`%${typed}%`));
  return typed.includes('/') ? inMail : or(inMail, like(`https://${typed}%`), like(`http://${typed}%`));
}

function comesAfter({ createdAt, id }: Place): SQL | undefined {
  return or(
    lt(subscribers.createdAt, createdAt),
    and(eq(subscribers.createdAt, createdAt), lt(subscribers.id, id)),
  );
}

/** How many there are of each status: one query that reads nothing but an index. */
export async function subscriberCounts(db: Database = reader()) {
  const rows = await db
    .select({ status: subscribers.status, count: count() })
    .from(subscribers)
    .groupBy(subscribers.status);
  const counts: Partial<Record<SubscriberStatus, number>> = {};
  for (const row of rows) counts[row.status] = row.count;
  return counts;
}
