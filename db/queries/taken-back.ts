import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { events } from '#db/schema/index.ts';

/**
 * Whether staff took back what an event says. The event of taking it back names it as `undoes`, so that whoever meets the
 * first one later, in whatever order, finds that there is nothing to tell.
 */
export async function isTakenBack(
  db: Database,
  { id, subjectId }: Pick<typeof events.$inferSelect, 'id' | 'subjectId'>,
): Promise<boolean> {
  if (subjectId === null) return false;
  const later = await db
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.subjectId, subjectId), gt(events.id, id)));
  return later.some(({ data }) => data['undoes'] === id);
}
