import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { allowed } from './markdown/allowed.ts';
import { fewCopies } from './markdown/few-copies.ts';
import { shortenText } from './markdown/shorten.ts';
import { isTooMuch } from './markdown/too-much.ts';
import { fitHeadings, plainFootnotes, tidy } from './markdown/tidy.ts';

const KEPT = 2_000;

/** Markdown to a tree of which all that is not allowed is taken away. */
export const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkBreaks)
  .use(plainFootnotes)
  .use(fewCopies)
  // Raw HTML is parsed like a browser would, then judged like everything else.
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, allowed)
  .use(tidy);
export const printer = unified().use(rehypeStringify);

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What a text is made of, all that is not allowed taken away. Null for one that no parser gets through: it is shown as it was typed. */
export function markdownTree(text: string): Root | null {
  if (isTooMuch(text)) return null;
  try {
    return parser.runSync(parser.parse(text));
  } catch {
    return null;
  }
}

/** Like `markdown()`, and kept nowhere: for what is not drawn again. */
export function markdownOnce(text: string, headings = 3): string {
  const typed = text.replaceAll('\r\n', '\n');
  try {
    const tree = markdownTree(typed);
    if (tree) {
      fitHeadings(tree, headings);
      return printer.stringify(tree);
    }
  } catch {
    // What is parsed may still be too much to print.
  }
  return `<p>${escape(typed).replaceAll('\n', '<br>')}</p>`;
}

const rendered = new Map<string, string>();

/**
 * Markdown of staff and of imports as HTML that is safe to put into a page: GFM, line breaks kept, no script, style, frame
 * or event handler, images over https only.
 * @param headings the level that the text's highest heading becomes, so that it fits below the page's own.
 */
export function markdown(text: string, headings = 3): string {
  const key = `${headings}${text}`;
  let html = rendered.get(key);
  if (html === undefined) {
    html = markdownOnce(text, headings);
    if (rendered.size >= KEPT) rendered.delete(rendered.keys().next().value!);
    rendered.set(key, html);
  }
  return html;
}

const ENTITIES: Record<string, string> = {
  '&#x26;': '&',
  '&#x3C;': '<',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** The words of a Markdown text without its marks, cut at a word's end: for descriptions and previews. */
export function plainText(text: string, longest = Infinity): string {
  const words = markdown(text)
    .replace(/<(br|\/p|\/li|\/h\d|\/td|\/th)[^>]*>/g, ' ')
    .replace(/<(?:"[^"]*"|[^">])*>/g, '')
    .replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
  return shortenText(words, longest);
}
