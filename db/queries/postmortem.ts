import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { actionItems, postmortemCorrections, postmortems } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import {
  type ActionItem,
  allDetails,
  allSections,
  type PostmortemDetails,
  type PostmortemSections,
  type PublishedActionItem,
  wholeActionItem,
  wholeDocument,
} from '#lib/domain/postmortem.ts';
import { notFound } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';

type Stored = typeof postmortems.$inferSelect;
export type ActionItemRow = typeof actionItems.$inferSelect;

/** Read whole, whatever the version was that wrote it. */
export interface PostmortemRow extends Omit<Stored, 'draft' | 'details' | 'published'> {
  readonly draft: PostmortemSections;
  readonly details: PostmortemDetails;
  readonly published: PostmortemSections | null;
  readonly publishedDetails: PostmortemDetails | null;
  readonly publishedActionItems: readonly PublishedActionItem[] | null;
}

export function wholePostmortem(row: Stored): PostmortemRow {
  const { draft, details, published, publishedDetails, publishedActionItems } = row;
  return {
    ...row,
    draft: allSections(draft),
    details: allDetails(details),
    published: published && allSections(published),
    publishedDetails: published && allDetails(publishedDetails),
    publishedActionItems: published && (publishedActionItems ?? []).map(wholeActionItem),
  };
}

export async function postmortemOf(db: Database, incidentId: string): Promise<PostmortemRow | null> {
  const [found] = await db.select().from(postmortems).where(eq(postmortems.incidentId, incidentId));
  return found ? wholePostmortem(found) : null;
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

/** What a publication takes of action items: the public ones, and of those what readers see. */
export function publicItems(items: readonly ActionItemRow[]): PublishedActionItem[] {
  return items.filter(({ isPublic }) => isPublic).map(wholeActionItem);
}

/** The corrections of what is published, first to last, each with what stood before it. */
export async function correctionsOf(db: Database, incidentId: string) {
  const { number, correctedAt, reason, before } = postmortemCorrections;
  const rows = await db
    .select({ number, correctedAt, reason, before })
    .from(postmortemCorrections)
    .where(eq(postmortemCorrections.incidentId, incidentId))
    .orderBy(asc(number));
  return rows.map((row) => ({ ...row, before: wholeDocument(row.before) }));
}

export type Correction = Awaited<ReturnType<typeof correctionsOf>>[number];

/** Makes the action items exactly these, in this order. One that is known keeps its id; a strange id is given anew. */
export async function storeActionItems(
  tx: Tx,
  incidentId: string,
  items: readonly (ActionItem & { readonly id?: string | undefined; readonly isPublic: boolean })[],
): Promise<void> {
  const free = new Set((await actionItemsOf(tx, incidentId)).map((item) => item.id));
  await tx.delete(actionItems).where(eq(actionItems.incidentId, incidentId));
  const rows = items.map(({ id, isPublic, ...item }, position) => ({
    ...wholeActionItem(item),
    id: id !== undefined && free.delete(id) ? id : newId(),
    incidentId,
    droppedReason: item.state === 'dropped' ? item.droppedReason : null,
    isPublic,
    position,
  }));
  if (rows.length > 0) await tx.insert(actionItems).values(rows);
}
