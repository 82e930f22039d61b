import { eq } from 'drizzle-orm';
import { draftOf } from '#db/queries/postmortem-draft.ts';
import { postmortemOf } from '#db/queries/postmortem.ts';
import { revisionNumbered } from '#db/queries/postmortem-revisions.ts';
import { incidents } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { EMPTY_DRAFT } from '#lib/domain/drafting/draft.ts';
import { joinDrafts } from '#lib/domain/drafting/join-drafts.ts';

/** Words that were set aside beside those that stand now; undefined where there are none of this number. */
export async function collisionOf(incidentId: string, number: number) {
  const { facts } = await snapshot(async (db) => {
    const [incident] = await db
      .select({ id: incidents.id, name: incidents.name })
      .from(incidents)
      .where(eq(incidents.id, incidentId));
    const postmortem = await postmortemOf(db, incidentId);
    const mine = await revisionNumbered(db, incidentId, number);
    if (!incident || !postmortem || mine?.kind !== 'set aside') return undefined;
    const base = mine.baseNumber === null ? null : await revisionNumbered(db, incidentId, mine.baseNumber);
    const now = await draftOf(db, postmortem);
    const { collisions } = joinDrafts(base?.draft ?? EMPTY_DRAFT, now, mine.draft);
    return { incident, version: postmortem.version, mine, collisions };
  });
  return facts;
}
