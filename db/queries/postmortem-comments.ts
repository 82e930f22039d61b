import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { postmortemComments } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';

export type Comment = typeof postmortemComments.$inferSelect;

/** @throws Refusal `not_found` */
export async function commentOrThrow(db: Database, id: string): Promise<Comment> {
  const [found] = await db.select().from(postmortemComments).where(eq(postmortemComments.id, id));
  if (!found) throw notFound('comment');
  return found;
}

/** All that is said of one draft, in the order in which it was said. */
export function commentsOf(db: Database, incidentId: string): Promise<Comment[]> {
  return db
    .select()
    .from(postmortemComments)
    .where(eq(postmortemComments.incidentId, incidentId))
    .orderBy(asc(postmortemComments.position));
}

/** The place of the next one. */
export async function nextComment(db: Database, incidentId: string): Promise<number> {
  return (await db.$count(postmortemComments, eq(postmortemComments.incidentId, incidentId))) + 1;
}
