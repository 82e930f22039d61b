import { eq } from 'drizzle-orm';
import { isDeepStrictEqual } from 'node:util';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { actionItemsOf, postmortemOf } from '#db/queries/postmortem.ts';
import { postmortems } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { PublishedActionItem } from '#lib/domain/postmortem.ts';

/**
 * Where a published postmortem shows progress, its copies of action items follow the items in how far they are, and in
 * nothing else: what was promised, by whom and until when is a matter of publishing. That is no correction.
 * To be called by whatever changes the state of an action item, in its transaction.
 */
export async function showProgress(tx: Tx, incidentId: string): Promise<void> {
  const stored = await postmortemOf(tx, incidentId);
  const copies = stored?.publishedActionItems;
  if (!copies || !stored.publishedDetails?.showProgress) return;
  const items = new Map((await actionItemsOf(tx, incidentId)).map((item) => [item.id, item]));
  const publishedActionItems = copies.map((copy): PublishedActionItem => {
    const item = copy.id === undefined ? undefined : items.get(copy.id);
    // One that has become internal since says nothing more.
    if (!item?.isPublic) return copy;
    return { ...copy, state: item.state, droppedReason: item.droppedReason };
  });
  if (isDeepStrictEqual(publishedActionItems, copies)) return;
  await tx.update(postmortems).set({ publishedActionItems }).where(eq(postmortems.incidentId, incidentId));
  const { name } = await incidentOrThrow(tx, incidentId);
  await tx.record({ type: 'postmortem.progressed', subjectId: incidentId, data: { incidentId, name } });
}
