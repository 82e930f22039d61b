import { and, desc, eq } from 'drizzle-orm';
import { draftOf } from '#db/queries/postmortem-draft.ts';
import { postmortemOf } from '#db/queries/postmortem.ts';
import { type Revision, revisionNumbered } from '#db/queries/postmortem-revisions.ts';
import { incidents, postmortemRevisions } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { differingParts, type Draft, EMPTY_DRAFT, sameDraft } from '#lib/domain/drafting/draft.ts';

const MOST = 200;

export interface ListedRevision extends Omit<Revision, 'draft'> {
  /** In which parts it differs from the one that it was made of. */
  readonly parts: readonly string[];
  /** Whether it says what the draft says now. */
  readonly isNow: boolean;
}

/** The texts that a draft had, the newest first; undefined without a postmortem. */
export async function revisionsOf(incidentId: string) {
  const { facts } = await snapshot(async (db) => {
    const [incident] = await db
      .select({ id: incidents.id, name: incidents.name })
      .from(incidents)
      .where(eq(incidents.id, incidentId));
    const postmortem = await postmortemOf(db, incidentId);
    if (!incident || !postmortem) return undefined;
    const rows = await db
      .select()
      .from(postmortemRevisions)
      .where(and(eq(postmortemRevisions.incidentId, incidentId), eq(postmortemRevisions.isFolded, false)))
      .orderBy(desc(postmortemRevisions.number))
      .limit(MOST);
    const now = await draftOf(db, postmortem);
    return { incident, version: postmortem.version, revisions: listed(rows, now), now };
  });
  return facts;
}

function listed(rows: readonly Revision[], now: Draft): ListedRevision[] {
  let nowFound = false;
  return rows.map(({ draft, ...row }, index) => {
    const before = rows.slice(index + 1).find(({ version }) => version !== null);
    const isNow = !nowFound && row.version !== null && sameDraft(draft, now);
    nowFound ||= isNow;
    return {
      ...row,
      parts: differingParts(before?.draft ?? { ...EMPTY_DRAFT, details: draft.details }, draft),
      isNow,
    };
  });
}

/** Two texts to compare; undefined where one of them is not kept. */
export async function twoRevisions(incidentId: string, from: number, to: number) {
  const { facts } = await snapshot(async (db) => [
    await revisionNumbered(db, incidentId, from),
    await revisionNumbered(db, incidentId, to),
  ]);
  const [before, after] = facts;
  return before && after ? { before, after } : undefined;
}
