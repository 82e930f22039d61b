import type { Block, Run } from '#lib/markdown/rich-text.ts';
import { shortenText } from '#lib/markdown/shorten.ts';
import type { Message } from './message.ts';

/** How one chat service writes what Markdown can say. Each makes its words safe there. */
export interface Signs {
  readonly run: (run: Run) => string;
  /** Lines of code. */
  readonly code: (text: string) => string;
  readonly quote: (text: string) => string;
}

/** Paragraphs in the signs of one service. */
export function written(blocks: readonly Block[], signs: Signs): string {
  let text = '';
  let before: Block | undefined;
  for (const block of blocks) {
    const { kind, quoted, runs } = block;
    const words =
      kind === 'code'
        ? signs.code(runs.map((run) => run.text).join(''))
        : block.before + runs.map(signs.run).join('');
    const gap = !before ? '' : before.kind === 'item' && kind === 'item' ? '\n' : '\n\n';
    text += gap + (quoted ? signs.quote(words) : words);
    before = block;
  }
  return text;
}

/** Signs stand close to their word: with a space between, services show the sign itself. */
export function around(text: string, sign: string): string {
  const core = text.trim();
  if (core === '') return text;
  const from = text.indexOf(core);
  return `${text.slice(0, from)}${sign}${core}${sign}${text.slice(from + core.length)}`;
}

/** As much of a plain text as has room once its words are made safe. @param escape how that is done */
export function safely(text: string, most: number, escape: (text: string) => string): string {
  return escape(shortenText(text, most, (one) => escape(one).length));
}

/** The facts of a message, each on one line: safe words, no longer than there is room for. */
export function factsOf(
  { facts }: Message,
  most: number,
  escape: (text: string) => string,
): { readonly label: string; readonly text: string }[] {
  return facts.map(({ label, lines }) => ({
    label: safely(label, most, escape),
    text: safely(lines.join(', '), most, escape),
  }));
}
