import { and, asc, count, desc, eq, exists, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm';
import { type Database, reader } from '#db/open.ts';
import { inBatches } from '#db/queries/batch.ts';
import { literally } from '#db/queries/containing.ts';
import { follows } from '#db/queries/follows.ts';
import type { SubscriberRow } from '#db/queries/subscriber.ts';
import { subscribers } from '#db/schema/index.ts';
import { type ChannelKind, SUBSCRIBER_STATUSES, type SubscriberStatus } from '#lib/domain/subscriber.ts';
import { choicesOf, type NamedChoice } from './named-choices.ts';

/** A subscriber with what they chose, for whoever may see addresses. */
export interface KnownSubscriber {
  readonly row: SubscriberRow;
  readonly choice: NamedChoice;
}

export interface SubscribersAsked {
  readonly search?: string | undefined;
  readonly channel?: ChannelKind | undefined;
  /** Left out: everybody who has not left. */
  readonly statuses?: readonly SubscriberStatus[] | undefined;
  /** Only those who follow this incident. */
  readonly incidentId?: string | undefined;
  /** `left` is when they left. */
  readonly by: 'address' | 'created' | 'quarantined' | 'relevance' | 'left';
  readonly direction: 'asc' | 'desc';
  readonly skip: number;
  /** At most a thousand. */
  readonly take: number;
}

/** One part of the list. The database sorts and cuts it. */
export async function subscribersAsked(asked: SubscribersAsked): Promise<KnownSubscriber[]> {
  const db = reader();
  // Ids first: sorting a hundred thousand whole rows takes several times as long.
  const part = await db
    .select({ id: subscribers.id })
    .from(subscribers)
    .where(wanted(db, asked))
    .orderBy(...orderOf(asked))
    .limit(asked.take)
    .offset(asked.skip);
  const rows = await inBatches(part, (batch) =>
    db
      .select()
      .from(subscribers)
      .where(
        inArray(
          subscribers.id,
          batch.map(({ id }) => id),
        ),
      ),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const choices = await choicesOf(db, part);
  return part.flatMap(({ id }) => {
    const row = known.get(id);
    return row ? [{ row, choice: choices.get(id)! }] : [];
  });
}

function wanted(db: Database, { search, channel, statuses, incidentId }: SubscribersAsked): SQL | undefined {
  return and(
    // By what they are not: by the index of what they are, SQLite fetches nearly all rows one by one.
    notInArray(
      subscribers.status,
      SUBSCRIBER_STATUSES.filter((one) => (statuses ? !statuses.includes(one) : one === 'left')),
    ),
    channel ? eq(subscribers.channel, channel) : undefined,
    search ? hasContact(search) : undefined,
    incidentId === undefined ? undefined : exists(follows(db, incidentId)),
  );
}

const typed = (search: string) => search.toLowerCase().replaceAll('\0', '\ufffd').slice(0, 254);
const like = (pattern: string) => sql`lower(${subscribers.address}) like ${pattern} escape '\\'`;

/** A part of what is shown whole to whoever asks here: mailboxes and webhooks. The address of a chat room is a secret. */
function hasContact(search: string): SQL | undefined {
  const part = like(`%${literally(typed(search))}%`);
  return and(inArray(subscribers.channel, ['email', 'webhook']), part);
}

function orderOf({ by, direction, search = '' }: SubscribersAsked): SQL[] {
  const way = direction === 'asc' ? asc : desc;
  const last = way(subscribers.id);
  switch (by) {
    case 'address':
      return [way(subscribers.address), last];
    case 'created':
      return [way(subscribers.createdAt), last];
    case 'quarantined': {
      const others = sql<number>`case when ${subscribers.status} = 'quarantined' then 0 else 1 end`;
      return [asc(others), way(subscribers.updatedAt), last];
    }
    case 'left':
      return [way(subscribers.updatedAt), last];
    case 'relevance': {
      const begins = like(`${literally(typed(search))}%`);
      const place = sql<number>`case when lower(${subscribers.address}) = ${typed(search)} then 0 when ${begins} then 1 else 2 end`;
      return [way(place), way(subscribers.address), last];
    }
  }
}

/** @returns undefined for nobody, and for who left */
export async function subscriberAsked(id: string, incidentId?: string): Promise<KnownSubscriber | undefined> {
  const db = reader();
  const [row] = await db
    .select()
    .from(subscribers)
    .where(
      and(
        wanted(db, { incidentId, by: 'address', direction: 'asc', skip: 0, take: 1 }),
        eq(subscribers.id, id),
      ),
    );
  return row && { row, choice: (await choicesOf(db, [row])).get(id)! };
}

/** How many there are of each channel and status, those who left not among them. */
export async function subscriberTally() {
  return reader()
    .select({ channel: subscribers.channel, status: subscribers.status, count: count() })
    .from(subscribers)
    .where(ne(subscribers.status, 'left'))
    .groupBy(subscribers.channel, subscribers.status);
}
