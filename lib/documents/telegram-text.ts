import { t } from '#lib/i18n/t.ts';
import { type Block, richText, type Run } from '#lib/markdown/rich-text.ts';
import { shortenBlocks } from '#lib/markdown/shorten.ts';
import { inTags, linked } from './chat-html.ts';
import { factsOf, safely, type Signs, waysOut, written } from './chat-text.ts';
import { escapeHtml } from './escape-html.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';
import { oncePerMessage } from './once-per-message.ts';

/** Telegram counts characters without the tags, so with them it is never too long. */
const LONGEST = 4_096;
const LONGEST_LINE = 700;
const LONGEST_FACT = 400;

/** A word joiner, which nobody sees, keeps a name from being called by it. Addresses of mail have none to call. */
const escape = (text: string) => escapeHtml(text.replaceAll(/(?<!\w)@(?=\w|$)/g, '@\u2060'));

function run(words: Run): string {
  const html = escape(words.text);
  // Code goes together with nothing else.
  return words.marks.has('code') && words.href === null ? `<code>${html}</code>` : inTags(html, words);
}

const SIGNS: Signs = {
  run,
  code: (text) => `<pre>${escape(text)}</pre>`,
  quote: (html) => `<blockquote>${html}</blockquote>`,
};

const out = ({ why }: Message, ways: Ways) => `${escape(why)}\n${waysOut(ways, linked, escape)}`;

const sameForAll = oncePerMessage((message, ways) => {
  const { state, title, page, link } = message;
  const facts = factsOf(message, LONGEST_FACT, escape).map(({ label, text }) => `<b>${label}:</b> ${text}`);
  const text = (words: readonly Block[]) =>
    [
      `<b>${safely(title, LONGEST_LINE, escape)}</b>\n${safely(t('message.intro', { page: page.name, state }), LONGEST_LINE, escape)}`,
      written(words, SIGNS),
      facts.join('\n'),
      `${linked(link.url, escape(link.text))}\n\n`,
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  const room = LONGEST - out(message, ways).length;
  return {
    text: text(shortenBlocks(richText(message.words, page.url), room, (words) => text(words).length)),
  };
});

/** A message for Telegram, in the HTML that its bots may send. */
export function telegramText(message: Message, ways: Ways): string {
  return sameForAll(message, ways).text + out(message, ways);
}
