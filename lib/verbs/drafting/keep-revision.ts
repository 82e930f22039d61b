import { and, eq, inArray, isNull, lt, notInArray } from 'drizzle-orm';
import { lastNumber, latestRevision, type Revision } from '#db/queries/postmortem-revisions.ts';
import { postmortemReviews, postmortemRevisions } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { type Actor, actorName } from '#lib/domain/actor.ts';
import { type Draft, sameDraft } from '#lib/domain/drafting/draft.ts';
import { foldsInto } from '#lib/domain/drafting/revision.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { newId } from '#lib/id.ts';

/** For so long an editor may be open that began with a text which is not listed any more. */
const FOLDED_FOR = 24 * HOUR;

export const idOf = (actor: Actor) => (actor.kind === 'user' || actor.kind === 'token' ? actor.id : null);

type Given = Pick<Revision, 'kind' | 'draft'> &
  Partial<Pick<Revision, 'version' | 'baseNumber' | 'meanwhile' | 'isFolded' | 'number'>>;

export interface Kept {
  readonly number: number;
  /** Whether it took the place of another in the list. */
  readonly isStep: boolean;
}

/** Keeps a text, and takes the one off the list that was a step on the way to it. */
export async function keepRevision(tx: Tx, incidentId: string, given: Given): Promise<Kept> {
  const { version = null, baseNumber = null, meanwhile = null, isFolded = false } = given;
  const byId = idOf(tx.actor);
  let since = tx.now;
  if (version !== null && !isFolded) {
    const before = await latestRevision(tx, incidentId);
    if (before && foldsInto(before, { kind: given.kind, byId }, tx.now) && !(await isJudged(tx, before))) {
      since = before.since;
      await tx
        .update(postmortemRevisions)
        .set({ isFolded: true })
        .where(eq(postmortemRevisions.id, before.id));
    }
  }
  const number = given.number ?? (await lastNumber(tx, incidentId)) + 1;
  const by = { byId, byName: actorName(tx.actor) };
  const facts = { version, draft: given.draft, kind: given.kind, baseNumber, meanwhile, isFolded };
  await tx
    .insert(postmortemRevisions)
    .values({ id: newId(), incidentId, number, ...facts, ...by, at: tx.now, since });
  await forgetFolded(tx, incidentId);
  return { number, isStep: since !== tx.now };
}

/** Keeps what stands there, where it was written by what keeps no revisions: an import, a list of action items. */
export async function keepStanding(
  tx: Tx,
  incidentId: string,
  draft: Draft,
  version: number,
): Promise<Revision> {
  const latest = await latestRevision(tx, incidentId);
  if (latest && sameDraft(latest.draft, draft)) return latest;
  const number = (await lastNumber(tx, incidentId)) + 1;
  const by = { byId: null, byName: '' };
  const [kept] = await tx
    .insert(postmortemRevisions)
    .values({
      ...{ id: newId(), incidentId, number, version, draft, kind: 'saved' as const, ...by },
      ...{ at: tx.now, since: tx.now },
    })
    .returning();
  return kept!;
}

/** Who saves what was saved by itself wants to find it in the list. @returns whether it is theirs, and was not saved before */
export async function nameSaved(tx: Tx, incidentId: string): Promise<boolean> {
  const latest = await latestRevision(tx, incidentId);
  const byId = idOf(tx.actor);
  if (latest?.kind !== 'autosaved' || byId === null || latest.byId !== byId) return false;
  await tx
    .update(postmortemRevisions)
    .set({ kind: 'saved', at: tx.now })
    .where(eq(postmortemRevisions.id, latest.id));
  return true;
}

/** Whether somebody has approved it, or asked for changes: then it stays in the list. */
async function isJudged(tx: Tx, { incidentId, number }: Revision): Promise<boolean> {
  const { incidentId: of, revision } = postmortemReviews;
  const [one] = await tx
    .select({ id: postmortemReviews.id })
    .from(postmortemReviews)
    .where(and(eq(of, incidentId), eq(revision, number)))
    .limit(1);
  return one !== undefined;
}

async function forgetFolded(tx: Tx, incidentId: string): Promise<void> {
  const { isFolded, at, number, kind, settledAt, baseNumber } = postmortemRevisions;
  const of = eq(postmortemRevisions.incidentId, incidentId);
  const waiting = await tx
    .select({ base: baseNumber })
    .from(postmortemRevisions)
    .where(and(of, eq(kind, 'set aside'), isNull(settledAt)));
  const needed = waiting.flatMap(({ base }) => base ?? []);
  await tx
    .delete(postmortemRevisions)
    .where(
      and(
        of,
        eq(isFolded, true),
        lt(at, plus(tx.now, -FOLDED_FOR)),
        ...(needed.length > 0 ? [notInArray(number, needed)] : []),
      ),
    );
}

/** What its writer has decided about, or has written again since. */
export async function settle(tx: Tx, incidentId: string, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  await tx
    .update(postmortemRevisions)
    .set({ settledAt: tx.now })
    .where(
      and(
        eq(postmortemRevisions.incidentId, incidentId),
        inArray(postmortemRevisions.number, [...numbers]),
        eq(postmortemRevisions.kind, 'set aside'),
        isNull(postmortemRevisions.settledAt),
      ),
    );
}
