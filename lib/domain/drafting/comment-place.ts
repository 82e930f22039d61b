/** A paragraph of a text that a comment can be about: its Markdown. */
export type Paragraphs = readonly string[];

/** How much of the words has to be the same for a paragraph to be the one that somebody spoke of. */
const ALIKE = 0.5;

/**
 * Which paragraph of a section a comment is about, now that the text was worked on: the one that still says the same, else
 * the one that is most like it. Null when it is gone: then it is about the section.
 * @param quote the paragraph as it was, empty for a comment on the section
 */
export function placeOf(quote: string, paragraphs: Paragraphs): number | null {
  if (quote === '') return null;
  const exact = paragraphs.indexOf(quote);
  if (exact >= 0) return exact;
  const words = wordsOf(quote);
  const alike = paragraphs.map((paragraph) => likeness(words, wordsOf(paragraph)));
  const most = Math.max(0, ...alike);
  return most >= ALIKE ? alike.indexOf(most) : null;
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** From 0 to 1: what they share of all the words there are in either. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
