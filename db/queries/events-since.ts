import { asc, gt } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import type { EventType } from '#lib/domain/event.ts';

/** The events after a revision, oldest first, at most `most` of them. */
export async function eventsSince(db: Database, revision: number, most: number) {
  const rows = await db
    .select({
      id: events.id,
      at: events.at,
      type: events.type,
      subjectId: events.subjectId,
      data: events.data,
    })
    .from(events)
    .where(gt(events.id, revision))
    .orderBy(asc(events.id))
    .limit(most);
  return rows.map((row) => ({ ...row, type: row.type as EventType }));
}

export type RecordedEvent = Awaited<ReturnType<typeof eventsSince>>[number];
