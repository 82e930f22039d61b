import type { Database } from '#db/open.ts';
import { postmortems } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { Draft } from '#lib/domain/drafting/draft.ts';
import type { PostmortemSections } from '#lib/domain/postmortem.ts';
import { actionItemsOf, type PostmortemRow, storeActionItems } from './postmortem.ts';

/** What staff wrote of a postmortem, as one record. */
export async function draftOf(db: Database, { incidentId, draft }: PostmortemRow): Promise<Draft> {
  const items = await actionItemsOf(db, incidentId);
  return {
    sections: draft,
    actionItems: items.map(({ incidentId: _, position: __, ...row }) => row),
  };
}

/** Makes this the draft. Its items have their ids in what comes back. */
export async function storeDraft(tx: Tx, incidentId: string, draft: Draft, version: number): Promise<Draft> {
  const facts = { draft: draft.sections as PostmortemSections, version, updatedAt: tx.now };
  const [stored] = await tx
    .insert(postmortems)
    .values({ ...facts, incidentId, createdAt: tx.now })
    .onConflictDoUpdate({ target: postmortems.incidentId, set: facts })
    .returning();
  await storeActionItems(
    tx,
    incidentId,
    draft.actionItems as unknown as Parameters<typeof storeActionItems>[2],
  );
  return draftOf(tx, stored!);
}
