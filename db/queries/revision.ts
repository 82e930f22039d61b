import { desc } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { events } from '#db/schema/index.ts';

/** The revision of the whole page: the id of the last event, 0 before the first. */
export async function revision(db: Database): Promise<number> {
  const [last] = await db.select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(1);
  return last?.id ?? 0;
}
