import { t } from '#lib/i18n/t.ts';
import type { Block, Mark, Run } from '#lib/markdown/rich-text.ts';
import { shortenText } from '#lib/markdown/shorten.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';

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

/** From the innermost. Code is each service's own affair. */
const DRESS = ['struck', 'emphasis', 'strong'] as const satisfies readonly Mark[];

/** Words with their marks around them. @param put one around */
export function dressed(
  words: string,
  marks: ReadonlySet<Mark>,
  put: (words: string, mark: (typeof DRESS)[number]) => string,
): string {
  return DRESS.reduce((dressed, mark) => (marks.has(mark) ? put(dressed, mark) : dressed), words);
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

/** The ways out, with which every message ends. */
export function waysOut(
  { manage, leave }: Ways,
  link: (url: string, words: string) => string,
  escape: (text: string) => string,
): string {
  return [link(manage, escape(t('message.manage'))), link(leave, escape(t('message.leave')))].join(' · ');
}
