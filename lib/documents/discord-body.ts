import { t } from '#lib/i18n/t.ts';
import { richText, type Run } from '#lib/markdown/rich-text.ts';
import { shortenBlocks, shortenText } from '#lib/markdown/shorten.ts';
import { around, dressed, factsOf, safely, type Signs, waysOut, written } from './chat-text.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';
import { oncePerMessage } from './once-per-message.ts';
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

const AROUND = { struck: '~~', emphasis: '_', strong: '**' } as const;

function run({ text, marks, href }: Run): string {
  // One that names an address is not shown as a link to another.
  if (href !== null && /^https?:/.test(text)) return `<${href}>`;
  const safe = marks.has('code') ? around(code(text), '`') : escape(text);
  const words = dressed(safe, marks, (inner, mark) => around(inner, AROUND[mark]));
  return href === null ? words : link(href, words);
}

const SIGNS: Signs = {
  run,
  code: (text) => `\`\`\`\n${code(text)}\n\`\`\``,
  quote: (text) => text.replaceAll(/^/gm, '> '),
};

const out = ({ why, link: { url, text } }: Message, ways: Ways) =>
  `\n\n${link(url, escape(text))}\n-# ${escape(why)} · ${waysOut(ways, link, escape)}`;

const sameForAll = oncePerMessage((message, ways) => {
  const { state, page } = message;
  const title = safely(message.title, TITLE, escape);
  const author = shortenText(t('message.intro', { page: page.name, state }), TITLE);
  const fields = factsOf(message, FIELD, escape).map(({ label, text }) => ({ name: label, value: text }));
  const others = [title, author, ...fields.flatMap(({ name, value }) => [name, value])].join('').length;
  const room = Math.min(DESCRIPTION, ALL - others) - out(message, ways).length;
  const words = shortenBlocks(
    richText(message.words, page.url),
    room,
    (blocks) => written(blocks, SIGNS).length,
  );
  return { title, author, fields, said: written(words, SIGNS) };
});

/** A message for a webhook of Discord: one embed, and nobody is called whatever it says. */
export function discordBody(message: Message, ways: Ways) {
  const { title, author, fields, said } = sameForAll(message, ways);
  return {
    allowed_mentions: { parse: [] },
    embeds: [
      {
        ...{ title, url: message.link.url, author: { name: author } },
        description: `${said}${out(message, ways)}`.trim(),
        color: Number.parseInt(TONES[message.tone].ink.slice(1), 16),
        fields,
      },
    ],
  };
}
