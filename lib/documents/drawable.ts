/**
 * The letters of the font that link previews are written in: Latin with its accents, Cyrillic, Vietnamese, the usual marks.
 * A test holds it to the font. What may be drawn as an emoji is not in it, whatever the font has: the library that sets the
 * words would fetch a picture of it from elsewhere.
 */
const DRAWABLE =
  /[\u0020-\u007e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u0113\u0116-\u012b\u012e-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u014d\u0150-\u017e\u0400-\u045f\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u20ac]/u;
/** What only says how the sign before it is to be drawn. */
const KEYCAP_OR_EMOJI_FORM = /[\p{Variation_Selector}\u20e3]/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * A text as it can be drawn: without what the font has no shape for and nobody misses, such as emoji.
 * @returns null where letters are missing, so that it would say something else, and where nothing is left
 */
export function drawable(text: string): string | null {
  let drawn = '';
  for (const sign of text.normalize('NFC').replace(KEYCAP_OR_EMOJI_FORM, ''))
    if (DRAWABLE.test(sign)) drawn += sign;
    else if (LETTER.test(sign)) return null;
    else drawn += ' ';
  return drawn.replace(/\s+/g, ' ').trim() || null;
}

/** For tests: whether it is drawn as it is. */
export function isDrawable(sign: string): boolean {
  return DRAWABLE.test(sign);
}
