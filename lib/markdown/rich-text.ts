import type { Element, ElementContent, RootContent } from 'hast';
import { markdownTree } from '#lib/markdown.ts';

export type Mark = 'strong' | 'emphasis' | 'struck' | 'code';

/** Words that look the same from beginning to end. */
export interface Run {
  /** May hold line ends. */
  readonly text: string;
  readonly marks: ReadonlySet<Mark>;
  /** Of the web, in full; null for what is no link. */
  readonly href: string | null;
}

/** A paragraph, one item of a list, or lines of code. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'code';
  readonly quoted: boolean;
  /** What stands before an item: indentation, and a dot or a figure. */
  readonly before: string;
  readonly runs: readonly Run[];
}

type Node = RootContent | ElementContent;
type Style = Omit<Run, 'text'>;

const PLAIN: Style = { marks: new Set(), href: null };
const MARKS: Partial<Record<string, Mark>> = {
  ...{ strong: 'strong', b: 'strong', em: 'emphasis', i: 'emphasis', del: 'struck', s: 'struck' },
  ...{ code: 'code', kbd: 'code' },
};
const FLOW = /^(p|h[1-6]|ul|ol|pre|blockquote|hr|table)$/;

const KEPT = 100;
const parsed = new Map<string, readonly Block[]>();

/**
 * Markdown as a list of paragraphs: for messages to places that know less than a page does, and have their own signs for it.
 * What the page's sanitiser takes away is not in it. What goes to thousands is parsed once.
 * @param base what relative links lead from
 */
export function richText(text: string, base: string): readonly Block[] {
  const key = `${base}\n${text}`;
  let blocks = parsed.get(key);
  if (!blocks) {
    const typed = text.replaceAll('\r\n', '\n').trim();
    const tree = markdownTree(typed);
    blocks = tree ? flow(tree.children, base) : plain(typed);
    if (parsed.size >= KEPT) parsed.delete(parsed.keys().next().value!);
    parsed.set(key, blocks);
  }
  return blocks;
}

/** A text without any signs as one paragraph; none for an empty one. */
function plain(text: string): Block[] {
  return text === '' ? [] : [block('paragraph', [{ text, ...PLAIN }])];
}

function block(kind: Block['kind'], runs: readonly Run[]): Block {
  return { kind, quoted: false, before: '', runs };
}

/** Blocks as they stand, and what stands between them as paragraphs. */
function flow(nodes: readonly Node[], base: string, style: Style = PLAIN): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  const close = () => {
    const words = tidied(runs);
    if (words.length > 0) blocks.push(block('paragraph', words));
    runs = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !FLOW.test(node.tagName)) {
      runs.push(...inline(node, style, base));
      continue;
    }
    close();
    blocks.push(...blocksOf(node, base, style));
  }
  close();
  return blocks;
}

function blocksOf(element: Element, base: string, style: Style): Block[] {
  const { tagName, children } = element;
  switch (tagName) {
    case 'hr':
      return [];
    case 'ul':
    case 'ol':
      return items(element, base, style);
    case 'blockquote':
      return flow(children, base, style).map((one) => ({ ...one, quoted: true }));
    case 'pre': {
      const text = wordsOf(children).replace(/\n+$/, '');
      return text.trim() === '' ? [] : [block('code', [{ text, ...PLAIN }])];
    }
    case 'table':
      return elements(children).flatMap((part) =>
        elements(part.children).flatMap((row) => {
          const cells = elements(row.children).map((cell) => flow(cell.children, base, style)[0]?.runs ?? []);
          const runs = cells.flatMap((cell, index) =>
            index > 0 ? [{ text: ' | ', ...style }, ...cell] : cell,
          );
          return runs.length > 0 ? [block('item', runs)] : [];
        }),
      );
    default:
      return flow(children, base, tagName === 'p' ? style : marked(style, 'strong'));
  }
}

function items({ tagName, properties, children }: Element, base: string, style: Style): Block[] {
  const first = Number(properties['start'] ?? 1);
  return elements(children).flatMap((item, index) => {
    const mark = tagName === 'ol' ? `${first + index}. ` : '• ';
    return flow(item.children, base, style).map((one, place): Block => {
      const kind = one.kind === 'paragraph' ? 'item' : one.kind;
      return { ...one, kind, before: `${place === 0 ? mark : '   '}${one.before}` };
    });
  });
}

function inline(node: Node, style: Style, base: string): Run[] {
  if (node.type === 'text') return [{ text: node.value.replace(/\s+/g, ' '), ...style }];
  if (node.type !== 'element') return [];
  const { tagName, properties, children } = node;
  if (tagName === 'br') return [{ text: '\n', ...style }];
  if (tagName === 'img') {
    const href = style.href ?? webLink(properties['src'], base);
    return [{ text: String(properties['alt'] || properties['src']), ...style, href }];
  }
  const mark = MARKS[tagName];
  const inner = tagName === 'a' ? { ...style, href: webLink(properties['href'], base) } : style;
  return children.flatMap((child) => inline(child, mark ? marked(inner, mark) : inner, base));
}

function marked(style: Style, mark: Mark): Style {
  return { ...style, marks: new Set([...style.marks, mark]) };
}

/** Programs for mail and telephones are opened by few of these places, and the address stands in the words. */
function webLink(href: unknown, base: string): string | null {
  if (typeof href !== 'string' || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

const elements = (nodes: readonly Node[]) => nodes.filter((node): node is Element => node.type === 'element');

function wordsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? wordsOf(node.children) : ''))
    .join('');
}

/** Without the spaces that mean nothing: at both ends, and around line ends. */
function tidied(runs: readonly Run[]): Run[] {
  const words: Run[] = [];
  for (const run of runs) {
    const last = words.at(-1);
    const text = !last || /\s$/.test(last.text) ? run.text.replace(/^ /, '') : run.text;
    if (text === '\n' && (!last || words.every(({ text }) => text === '\n'))) continue;
    if (text !== '') words.push({ ...run, text });
  }
  for (let last = words.pop(); last; last = words.pop()) {
    const text = last.text.trimEnd();
    if (text !== '') return [...words, { ...last, text }];
  }
  return [];
}
