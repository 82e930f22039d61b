import { and, eq } from 'drizzle-orm';
import { revisionNumbered, unsettledOf } from '#db/queries/postmortem-revisions.ts';
import type { Meanwhile } from '#db/schema/drafting.ts';
import { postmortemRevisions } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { Draft } from '#lib/domain/drafting/draft.ts';
import { idOf, keepRevision, settle } from './keep-revision.ts';

interface Words {
  readonly draft: Draft;
  readonly baseNumber: number | null;
  readonly meanwhile: Meanwhile;
}

/**
 * Keeps the words of one of two people who wrote the same lines. Who goes on writing after a collision has one text set
 * aside and not a dozen: it is compared with what both began with.
 */
export async function setAside(tx: Tx, incidentId: string, words: Words): Promise<number> {
  const byId = idOf(tx.actor);
  const before = byId === null ? null : await unsettledOf(tx, incidentId, byId);
  const goesOn = before !== null && (await isAfter(tx, incidentId, words.baseNumber, before.number));
  const baseNumber = goesOn ? before.baseNumber : words.baseNumber;
  const { number } = await keepRevision(tx, incidentId, { ...words, kind: 'set aside', baseNumber });
  if (goesOn) {
    await settle(tx, incidentId, [before.number]);
    await tx
      .update(postmortemRevisions)
      .set({ isFolded: true })
      .where(
        and(eq(postmortemRevisions.incidentId, incidentId), eq(postmortemRevisions.number, before.number)),
      );
  }
  return number;
}

/** Whether a text is based on one that was set aside, or on what was sent after it and never was the draft. */
async function isAfter(tx: Tx, incidentId: string, base: number | null, aside: number): Promise<boolean> {
  if (base === null || base < aside) return false;
  return (await revisionNumbered(tx, incidentId, base))?.version === null;
}
