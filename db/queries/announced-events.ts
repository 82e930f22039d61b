import { and, asc, gt, inArray } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { ANNOUNCED_TYPES } from '#lib/domain/announced.ts';

/** The first event after another that subscribers may be told of. */
export async function firstAnnouncedAfter(db: Database, eventId: number) {
  const [event] = await db
    .select()
    .from(events)
    .where(and(gt(events.id, eventId), inArray(events.type, ANNOUNCED_TYPES)))
    .orderBy(asc(events.id))
    .limit(1);
  return event;
}
