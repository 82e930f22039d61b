import { t } from '#lib/i18n/t.ts';
import { type Block, richText, type Run } from '#lib/markdown/rich-text.ts';
import { shortenBlocks } from '#lib/markdown/shorten.ts';
import { factsOf, safely, type Signs, written } from './chat-text.ts';
import { escapeHtml } from './escape-html.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';

/** Telegram counts characters without the tags, so with them it is never too long. */
const LONGEST = 4_096;
const LONGEST_LINE = 700;
const LONGEST_FACT = 400;

/** A word joiner, which nobody sees, keeps a name from being called by it. Addresses of mail have none to call. */
const escape = (text: string) => escapeHtml(text.replaceAll(/(?<!\w)@(?=\w|$)/g, '@\u2060'));
const link = (url: string, html: string) => `<a href="${escapeHtml(url)}">${html}</a>`;

function run({ text, marks, href }: Run): string {
  // Code goes together with nothing else.
  if (marks.has('code') && href === null) return `<code>${escape(text)}</code>`;
  let html = escape(text);
  if (marks.has('struck')) html = `<s>${html}</s>`;
  if (marks.has('emphasis')) html = `<i>${html}</i>`;
  if (marks.has('strong')) html = `<b>${html}</b>`;
  return href === null ? html : link(href, html);
}

const SIGNS: Signs = {
  run,
  code: (text) => `<pre>${escape(text)}</pre>`,
  quote: (html) => `<blockquote>${html}</blockquote>`,
};

/** A message for Telegram, in the HTML that its bots may send. */
export function telegramText(message: Message, ways: Ways): string {
  const { state, title, page, why } = message;
  const facts = factsOf(message, LONGEST_FACT, escape).map(({ label, text }) => `<b>${label}:</b> ${text}`);
  const out = [link(ways.manage, escape(t('message.manage'))), link(ways.leave, escape(t('message.leave')))];
  const text = (words: readonly Block[]) =>
    [
      `<b>${safely(title, LONGEST_LINE, escape)}</b>\n${safely(t('message.intro', { page: page.name, state }), LONGEST_LINE, escape)}`,
      written(words, SIGNS),
      facts.join('\n'),
      link(message.link.url, escape(message.link.text)),
      `${escape(why)}\n${out.join(' · ')}`,
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  return text(shortenBlocks(richText(message.words, page.url), LONGEST, (words) => text(words).length));
}
