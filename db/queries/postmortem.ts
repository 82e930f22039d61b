import { eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { actionItems, postmortems } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { PublishedActionItem } from '#db/schema/postmortem.ts';
import { notFound } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';

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

/** Makes the action items exactly these, in this order. One that is known keeps its id; a strange id is given anew. */
export async function storeActionItems(
  tx: Tx,
  incidentId: string,
  items: readonly (PublishedActionItem & { readonly id?: string | undefined })[],
): Promise<void> {
  const free = new Set((await actionItemsOf(tx, incidentId)).map((item) => item.id));
  await tx.delete(actionItems).where(eq(actionItems.incidentId, incidentId));
  const rows = items.map(({ id, title, owner, dueDay, state }, position) => ({
    id: id !== undefined && free.delete(id) ? id : newId(),
    incidentId,
    title,
    owner,
    dueDay,
    state,
    position,
  }));
  if (rows.length > 0) await tx.insert(actionItems).values(rows);
}
