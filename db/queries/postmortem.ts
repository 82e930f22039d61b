import { eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { actionItems, postmortems } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';

export type PostmortemRow = typeof postmortems.$inferSelect;
export type ActionItemRow = typeof actionItems.$inferSelect;

export async function postmortemOf(db: Database, incidentId: string): Promise<PostmortemRow | null> {
  const [found] = await db.select().from(postmortems).where(eq(postmortems.incidentId, incidentId));
  return found ?? null;
}

/** @throws Refusal `not_found` for an incident whose postmortem was not begun. */
export async function postmortemOrThrow(db: Database, incidentId: string): Promise<PostmortemRow> {
  const found = await postmortemOf(db, incidentId);
  if (!found) throw notFound('postmortem');
  return found;
}

/** The remediation steps of a postmortem, in order. */
export function actionItemsOf(db: Database, incidentId: string): Promise<ActionItemRow[]> {
  return db
    .select()
    .from(actionItems)
    .where(eq(actionItems.incidentId, incidentId))
    .orderBy(actionItems.position, actionItems.id);
}
