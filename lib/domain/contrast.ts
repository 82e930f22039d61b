import { modeLrgb, modeRgb, parse, useMode as know, wcagContrast } from 'culori/fn';

// The library without all its colour spaces: this also runs in the settings form.
know(modeRgb);
know(modeLrgb);

/** What WCAG 2.2 AA asks of text (1.4.3). Links are text. */
export const TEXT_CONTRAST = 4.5;

/**
 * The contrast of two colours by WCAG 2.2, 1 to 21.
 * @throws RangeError when one of them is no colour.
 */
export function contrastRatio(a: string, b: string): number {
  for (const colour of [a, b])
    if (!parse(colour)) throw new RangeError(`not a colour: ${colour.slice(0, 40)}`);
  return wcagContrast(a, b);
}

/** Why this accent cannot be used for links on this paper; null when it can. */
export function accentProblem(hex: string, paper: string): string | null {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return 'Write the colour as # and six digits, like #1f6feb.';
  const ratio = contrastRatio(hex, paper);
  if (ratio >= TEXT_CONTRAST) return null;
  // Rounded down, so that it never says "4.5" of a colour that falls short of it.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return `Links in this colour would be hard to read: its contrast with the page is ${shown}:1, and ${TEXT_CONTRAST}:1 is needed.`;
}
