import { t } from '#lib/i18n/t.ts';
import { richText, type Run } from '#lib/markdown/rich-text.ts';
import { shortenBlocks, shortenText } from '#lib/markdown/shorten.ts';
import { around, factsOf, safely, type Signs, written } from './chat-text.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';
import { TONES } from './tones.ts';

// What an embed may hold, in characters: each part, and all together.
const TITLE = 256;
const DESCRIPTION = 4_096;
/** It may be 1,024, but there is room for the words to be had. */
const FIELD = 600;
const ALL = 6_000;

const escape = (text: string) => text.replaceAll(/[\\*_~`|<>#[\]@-]/g, '\\$&');
const code = (text: string) => text.replaceAll('`', 'ˋ');

function link(url: string, words: string): string {
  return `[${words}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function run({ text, marks, href }: Run): string {
  // One that names an address is not shown as a link to another.
  if (href !== null && /^https?:/.test(text)) return `<${href}>`;
  let words = marks.has('code') ? around(code(text), '`') : escape(text);
  if (marks.has('struck')) words = around(words, '~~');
  if (marks.has('emphasis')) words = around(words, '_');
  if (marks.has('strong')) words = around(words, '**');
  return href === null ? words : link(href, words);
}

const SIGNS: Signs = {
  run,
  code: (text) => `\`\`\`\n${code(text)}\n\`\`\``,
  quote: (text) => text.replaceAll(/^/gm, '> '),
};

/** A message for a webhook of Discord: one embed, and nobody is called whatever it says. */
export function discordBody(message: Message, ways: Ways) {
  const { state, page, why, tone } = message;
  const title = safely(message.title, TITLE, escape);
  const author = shortenText(t('message.intro', { page: page.name, state }), TITLE);
  const fields = factsOf(message, FIELD, escape).map(({ label, text }) => ({ name: label, value: text }));
  const end = [
    `\n\n${link(message.link.url, escape(message.link.text))}\n-# ${escape(why)}`,
    link(ways.manage, escape(t('message.manage'))),
    link(ways.leave, escape(t('message.leave'))),
  ].join(' · ');
  const others = [title, author, ...fields.flatMap(({ name, value }) => [name, value])].join('').length;
  const room = Math.min(DESCRIPTION, ALL - others) - end.length;
  const words = shortenBlocks(
    richText(message.words, page.url),
    room,
    (blocks) => written(blocks, SIGNS).length,
  );
  return {
    allowed_mentions: { parse: [] },
    embeds: [
      {
        ...{ title, url: message.link.url, author: { name: author } },
        description: `${written(words, SIGNS)}${end}`.trim(),
        color: Number.parseInt(TONES[tone].ink.slice(1), 16),
        fields,
      },
    ],
  };
}
