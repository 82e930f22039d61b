import type { Block } from './rich-text.ts';

/**
 * As much of a text as there is room for, cut at the end of a word, with an ellipsis where something is missing.
 * @param measure how long it is in the form in which it is sent: never shorter than its words
 */
export function shortenText(text: string, most: number, measure = lengthOfText): string {
  if (text.length <= most && measure(text) <= most) return text;
  const fits = (one: string) => measure(one) <= most;
  return longest(Math.min(text.length, most), (length) => cut(text, length), fits);
}

/** The same of paragraphs: what is cut keeps its form, so no sign is left open. */
export function shortenBlocks(
  blocks: readonly Block[],
  most: number,
  measure: (blocks: readonly Block[]) => number,
): readonly Block[] {
  const length = blocks.reduce(
    (sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0),
    0,
  );
  if (length <= most && measure(blocks) <= most) return blocks;
  // What is longer by its words alone need not be measured: that would be slow for the longest.
  return longest(
    Math.min(length - 1, most),
    (room) => cutBlocks(blocks, room),
    (one) => measure(one) <= most,
  );
}

const lengthOfText = (text: string) => text.length;

/** The longest for which it fits, where a longer one never fits better; the shortest when none does. */
function longest<T>(length: number, make: (length: number) => T, fits: (one: T) => boolean): T {
  let best = make(0);
  for (let from = 1, to = length; from <= to;) {
    const middle = (from + to) >> 1;
    const one = make(middle);
    if (fits(one)) {
      best = one;
      from = middle + 1;
    } else to = middle - 1;
  }
  return best;
}

function cutBlocks(blocks: readonly Block[], most: number): Block[] {
  const kept: Block[] = [];
  let left = most;
  for (const block of blocks) {
    const runs: Block['runs'][number][] = [];
    for (const run of block.runs) {
      if (run.text.length > left) {
        const text = cut(run.text, left);
        return [...kept, { ...block, runs: [...runs, { ...run, text }] }];
      }
      runs.push(run);
      left -= run.text.length;
    }
    kept.push({ ...block, runs });
  }
  return kept;
}

function cut(text: string, length: number): string {
  const piece = text.slice(0, length);
  const isWholeWord = /\s/.test(text.charAt(length));
  const wordEnd = isWholeWord ? piece.length : piece.search(/\s\S*$/);
  // A word that is longer than all there is room for is cut in its middle, but never a character.
  return `${(wordEnd > 0 ? piece.slice(0, wordEnd) : piece.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
}
