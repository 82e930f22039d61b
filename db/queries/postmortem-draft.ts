import type { Database } from '#db/open.ts';
import { postmortems } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { Draft } from '#lib/domain/drafting/draft.ts';
import { allDetails, allSections } from '#lib/domain/postmortem.ts';
import { actionItemsOf, type PostmortemRow, storeActionItems } from './postmortem.ts';

/** What staff wrote of a postmortem, as one record. */
export async function draftOf(db: Database, { incidentId, draft, details }: Written): Promise<Draft> {
  const items = await actionItemsOf(db, incidentId);
  return {
    sections: draft,
    details: { ...details },
    // How often one was moved is no part of what is written.
    actionItems: items.map(({ incidentId: _, position: __, version: ___, ...row }) => row),
  };
}

type Written = Pick<PostmortemRow, 'incidentId' | 'draft' | 'details'>;
type Items = Parameters<typeof storeActionItems>[2];

/** Makes this the draft. Its items have their ids in what comes back. */
export async function storeDraft(tx: Tx, incidentId: string, draft: Draft, version: number): Promise<Draft> {
  const written = { draft: allSections(draft.sections), details: allDetails(draft.details) };
  const facts = { ...written, version, updatedAt: tx.now };
  await tx
    .insert(postmortems)
    .values({ ...facts, incidentId, createdAt: tx.now })
    .onConflictDoUpdate({ target: postmortems.incidentId, set: facts });
  await storeActionItems(tx, incidentId, draft.actionItems as unknown as Items);
  return draftOf(tx, { incidentId, ...written });
}
