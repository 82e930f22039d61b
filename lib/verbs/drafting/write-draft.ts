import { draftOf, storeDraft } from '#db/queries/postmortem-draft.ts';
import type { PostmortemRow } from '#db/queries/postmortem.ts';
import {
  latestRevision,
  revisionNumbered,
  revisionRead,
  writersSince,
} from '#db/queries/postmortem-revisions.ts';
import type { Meanwhile } from '#db/schema/drafting.ts';
import type { Tx } from '#db/write.ts';
import { differingParts, type Draft, sameDraft } from '#lib/domain/drafting/draft.ts';
import { joinDrafts } from '#lib/domain/drafting/join-drafts.ts';
import { allDetails, allSections } from '#lib/domain/postmortem.ts';
import { conflict, invalid } from '#lib/errors.ts';
import { idOf, keepRevision, keepStanding, nameSaved } from './keep-revision.ts';
import { setAside } from './set-aside.ts';

export interface Writing {
  readonly incidentId: string;
  readonly mine: Draft;
  /** The version that was read, 0 when there was none. */
  readonly read: number;
  /** The number of the revision that was read, where that never was the draft. */
  readonly base?: number | undefined;
  /** What a form for a postmortem that was not begun began with. */
  readonly begunWith?: Draft['sections'] | undefined;
  readonly kind: 'saved' | 'autosaved';
}

export interface Written {
  /** `unchanged`: what was sent says nothing that is not there. `collided`: some of it was set aside. */
  readonly outcome: 'unchanged' | 'saved' | 'joined' | 'collided';
  /** Of what stands there now. */
  readonly version: number;
  readonly draft: Draft;
  /** The revision that stands there now; null where none was kept yet. */
  readonly number: number | null;
  /** Of what was sent, where that is not what stands there now: what is typed from here on is based on it. */
  readonly sent?: number;
  /** Saved by itself, and not for the first time in this sitting. */
  readonly isStep?: boolean;
  /** Who wrote since the version that was read, and in which parts. */
  readonly meanwhile?: Meanwhile;
}

/**
 * Writes a draft. Where another was written since the one that was read, the two are joined: nothing that is stored is
 * overwritten, and nothing that was sent is lost.
 */
export async function writeDraft(tx: Tx, stored: PostmortemRow | null, writing: Writing): Promise<Written> {
  const { incidentId, read, kind } = writing;
  if (!stored) {
    const draft = await storeDraft(tx, incidentId, writing.mine, 1);
    await keepStart(tx, writing);
    const { number } = await keepRevision(tx, incidentId, { kind, draft, version: 1 });
    return { outcome: 'saved', version: 1, draft, number };
  }
  if (read > stored.version) throw conflict('postmortem', stored);
  const theirs = await draftOf(tx, stored);
  const base = await baseOf(tx, writing, stored.version, theirs);
  const mine = { ...writing.mine, details: writing.mine.details ?? base.draft.details };
  const latest = await latestRevision(tx, incidentId);
  const unchanged = {
    ...{ outcome: 'unchanged' as const, version: stored.version, draft: theirs },
    number: latest?.number ?? null,
  };
  const version = stored.version + 1;
  if (sameDraft(base.draft, theirs)) {
    if (sameDraft(mine, theirs)) {
      const isNamed = kind === 'saved' && (await nameSaved(tx, incidentId));
      return isNamed ? { ...unchanged, outcome: 'saved' } : unchanged;
    }
    const { number: baseNumber } = await keepStanding(tx, incidentId, theirs, stored.version);
    const draft = await storeDraft(tx, incidentId, mine, version);
    const { isStep, number } = await keepRevision(tx, incidentId, { kind, draft, version, baseNumber });
    return { outcome: 'saved', version, draft, number, isStep: isStep && kind === 'autosaved' };
  }

  const meanwhile = await whatCame(tx, incidentId, base, theirs);
  const { draft: joined, collisions } = joinDrafts(base.draft, theirs, mine);
  const isNew = !sameDraft(joined, theirs);
  if (collisions.length === 0 && !isNew) return { ...unchanged, meanwhile };
  const standing = await keepStanding(tx, incidentId, theirs, stored.version);
  const baseNumber = base.number ?? null;
  const sent =
    collisions.length > 0
      ? await setAside(tx, incidentId, { draft: mine, baseNumber, meanwhile })
      : (await keepRevision(tx, incidentId, { kind, draft: mine, baseNumber, isFolded: true })).number;
  if (!isNew) return { ...unchanged, outcome: 'collided', number: standing.number, sent, meanwhile };
  const draft = await storeDraft(tx, incidentId, joined, version);
  const kept = { kind: 'joined' as const, draft, version, baseNumber: sent, meanwhile };
  const { number } = await keepRevision(tx, incidentId, kept);
  return { outcome: collisions.length > 0 ? 'collided' : 'joined', version, draft, number, sent, meanwhile };
}

interface Base {
  readonly draft: Draft;
  readonly number?: number;
}

async function baseOf(
  tx: Tx,
  { incidentId, read, base, begunWith }: Writing,
  version: number,
  theirs: Draft,
): Promise<Base> {
  if (base !== undefined) {
    const found = await revisionNumbered(tx, incidentId, base);
    if (!found) throw invalid('base', 'The text that this was based on is not kept any more.');
    return found;
  }
  const found = await revisionRead(tx, incidentId, read);
  // Changed since by what keeps no revisions, and gives another version or none.
  if (read === version && found?.version !== read && !(found && sameDraft(found.draft, theirs)))
    return { draft: theirs };
  return found ?? { draft: startOf(begunWith) };
}

/** The next one who began at the same time, too, is joined with what both forms began with. */
async function keepStart(tx: Tx, { incidentId, begunWith }: Writing): Promise<void> {
  if (!begunWith) return;
  const draft = startOf(begunWith);
  await keepRevision(tx, incidentId, { kind: 'saved', draft, version: 0, number: 0, isFolded: true });
}

const startOf = (sections: Draft['sections'] = allSections()): Draft => ({
  ...{ sections, details: { ...allDetails() }, actionItems: [] },
});

async function whatCame(tx: Tx, incidentId: string, base: Base, theirs: Draft): Promise<Meanwhile> {
  const writers = await writersSince(tx, incidentId, base.number ?? 0);
  const others = writers.filter(({ id, name }) => id !== idOf(tx.actor) && name !== '');
  return { names: others.map(({ name }) => name), parts: differingParts(base.draft, theirs) };
}

/** Whether its writer has seen all that stands there now. */
export function isSeen({ outcome, meanwhile }: Written): boolean {
  return outcome !== 'collided' && (meanwhile?.parts ?? []).length === 0;
}
