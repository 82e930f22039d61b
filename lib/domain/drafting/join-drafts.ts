import { type Draft, keysOf, sameValue } from './draft.ts';
import { joinRows } from './join-rows.ts';
import { joinTexts, textOf } from './join-texts.ts';

/** Words of two people for the same place. */
export interface Collision {
  /** Its place among all of them, by which a form names it. */
  readonly index: number;
  readonly of: 'section' | 'detail' | 'item';
  /** The key of the section or of the detail; the id of the item. */
  readonly name: string;
  /** Lines of Markdown, the value of a detail, or an item whole. */
  readonly theirs: unknown;
  readonly mine: unknown;
}

/** `edited` are other words instead, in a section. */
export type Choice = 'theirs' | 'mine' | 'both' | { readonly edited: string };

export interface JoinedDraft {
  readonly draft: Draft;
  readonly collisions: readonly Collision[];
}

/**
 * Two drafts that were made of one. What only one of them changed is taken from there.
 * @param base what both began with
 * @param theirs what is stored
 * @param choose what stands where both changed the same; without it their words stay, so that nothing stored is overwritten
 */
export function joinDrafts(
  base: Draft,
  theirs: Draft,
  mine: Draft,
  choose: (collision: Collision) => Choice = () => 'theirs',
): JoinedDraft {
  const collisions: Collision[] = [];
  const decide = (of: Collision['of'], name: string, one: unknown, other: unknown) => {
    const collision = { index: collisions.length, of, name, theirs: one, mine: other };
    collisions.push(collision);
    return choose(collision);
  };

  const sections: Record<string, string> = {};
  for (const key of keysOf(theirs.sections, mine.sections)) {
    const [was, one, other] = [base, theirs, mine].map(({ sections }) => sections[key] ?? '');
    sections[key] = textOf(joinTexts(was!, one!, other!), (piece) => {
      const choice = decide('section', key, piece.theirs.join('\n'), piece.mine.join('\n'));
      if (typeof choice === 'object') return choice.edited === '' ? [] : choice.edited.split('\n');
      if (choice === 'both') return [...piece.theirs, ...piece.mine];
      return piece[choice];
    });
  }

  const details: Record<string, unknown> = {};
  for (const key of keysOf(theirs.details, mine.details)) {
    const [was, one, other] = [base, theirs, mine].map((draft) => draft.details?.[key]);
    if (sameValue(other, was) || sameValue(one, other)) details[key] = one;
    else if (sameValue(one, was)) details[key] = other;
    else if (isList(one) && isList(other)) details[key] = joinLists(isList(was) ? was : [], one, other);
    else details[key] = decide('detail', key, one, other) === 'mine' ? other : one;
  }

  const actionItems = joinRows(base.actionItems, theirs.actionItems, mine.actionItems, (one, other) => {
    const choice = decide('item', one.id ?? '', one, other);
    const { id: _, ...again } = other;
    if (choice === 'both') return [one, again];
    return [choice === 'mine' ? other : one];
  });
  return { draft: { sections, ...(hasAny(details) && { details }), actionItems }, collisions };
}

const hasAny = (record: object) => Object.keys(record).length > 0;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** What either of them added, without what either took away. */
function joinLists(
  base: readonly unknown[],
  theirs: readonly unknown[],
  mine: readonly unknown[],
): unknown[] {
  const gone = base.filter((one) => !theirs.includes(one) || !mine.includes(one));
  return [...new Set([...theirs, ...mine])].filter((one) => !gone.includes(one));
}
