import { diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of a text: in both, only in the later one, or only in the earlier one. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts that differ in more than this many words are compared by lines, and beyond that as wholes. */
const MOST_EDITS = 800;

/** What became of a text, word by word, so that a person can read it. Both texts can be put together of the stretches. */
export function compareWords(before: string, after: string): readonly Stretch[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const bound = { maxEditLength: MOST_EDITS };
  const changes = diffWordsWithSpace(before, after, bound) ?? diffLines(before, after, bound);
  if (!changes)
    return [
      { kind: 'removed' as const, text: before },
      { kind: 'added' as const, text: after },
    ].filter(({ text }) => text !== '');
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
