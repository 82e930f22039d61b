import type { Run } from '#lib/markdown/rich-text.ts';
import { dressed } from './chat-text.ts';
import { escapeHtml } from './escape-html.ts';

/** The little HTML that some chat services read. */
const TAGS = { struck: 's', emphasis: 'i', strong: 'b' } as const;

export const linked = (url: string, html: string) => `<a href="${escapeHtml(url)}">${html}</a>`;

/** @param html the words of the run, made safe */
export function inTags(html: string, { marks, href }: Run): string {
  const shown = dressed(html, marks, (words, mark) => `<${TAGS[mark]}>${words}</${TAGS[mark]}>`);
  return href === null ? shown : linked(href, shown);
}
