import { markdown, parser, printer } from '#lib/markdown.ts';
import { fitHeadings } from './tidy.ts';
import { isTooMuch } from './too-much.ts';

/** A paragraph, a list, a heading …: its Markdown, and the HTML that it becomes. */
export interface Block {
  readonly source: string;
  readonly html: string;
}

/**
 * A text in pieces that can be spoken of one by one. Put together, their HTML is what `markdown()` makes of the text: one
 * that cannot be divided so, as where raw HTML goes on through several paragraphs, is one piece.
 */
export function markdownBlocks(text: string, headings = 3): readonly Block[] {
  if (text.trim() === '') return [];
  const whole = { source: text, html: markdown(text, headings) };
  if (isTooMuch(text)) return [whole];
  try {
    const blocks = divided(text, headings);
    return blocks.map(({ html }) => html).join('\n') === whole.html ? blocks : [whole];
  } catch {
    return [whole];
  }
}

function divided(text: string, headings: number): Block[] {
  const { children } = parser.parse(text);
  const definitions = children.filter(({ type }) => type === 'definition');
  const parts = children
    .filter(({ type }) => type !== 'definition')
    .map((child) => ({
      source: text.slice(child.position?.start.offset, child.position?.end.offset),
      tree: parser.runSync(structuredClone({ type: 'root' as const, children: [child, ...definitions] })),
    }));
  // The levels of headings follow from all of them together.
  const all = { type: 'root' as const, children: parts.flatMap(({ tree }) => tree.children) };
  fitHeadings(all, headings);
  return parts.map(({ source, tree }) => ({ source, html: printer.stringify(tree).trim() }));
}
