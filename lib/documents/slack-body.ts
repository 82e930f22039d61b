import { t } from '#lib/i18n/t.ts';
import { richText, type Run } from '#lib/markdown/rich-text.ts';
import { shortenBlocks } from '#lib/markdown/shorten.ts';
import { around, dressed, factsOf, safely, type Signs, waysOut, written } from './chat-text.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';
import { oncePerMessage } from './once-per-message.ts';

/** Of one section's text, in characters. */
const LONGEST = 3_000;
const LONGEST_LINE = 1_000;
const LONGEST_FACT = 800;

/** Slack's own three: whoever leaves them in lets `<!channel>` call everybody. */
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const code = (text: string) => escape(text.replaceAll('`', 'ˋ'));

function link(url: string, text: string): string {
  const target = escape(url.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('|', '%7C'));
  return `<${target}|${text.replaceAll('\n', ' ')}>`;
}

const AROUND = { struck: '~', emphasis: '_', strong: '*' } as const;

function run({ text, marks, href }: Run): string {
  const safe = marks.has('code') ? around(code(text), '`') : escape(text);
  const words = dressed(safe, marks, (inner, mark) => around(inner, AROUND[mark]));
  return href === null ? words : link(href, words);
}

const SIGNS: Signs = {
  run,
  code: (text) => `\`\`\`\n${code(text)}\n\`\`\``,
  quote: (text) => text.replaceAll(/^/gm, '>'),
};

// `verbatim`: names of people and channels stay words.
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });

const sameForAll = oncePerMessage((message) => {
  const { state, title, page } = message;
  const heading = `*${link(message.link.url, safely(title, LONGEST_LINE, escape))}*\n${safely(t('message.intro', { page: page.name, state }), LONGEST_LINE, escape)}`;
  const words = shortenBlocks(
    richText(message.words, page.url),
    LONGEST,
    (blocks) => written(blocks, SIGNS).length,
  );
  const facts = factsOf(message, LONGEST_FACT, escape).map(({ label, text }) => `*${label}:* ${text}`);
  return [heading, written(words, SIGNS), facts.join('\n')].filter((text) => text !== '').map(section);
});

/** A message for an incoming webhook of Slack: Block Kit, and its first line for notifications. */
export function slackBody(message: Message, ways: Ways) {
  const { subject, why } = message;
  return {
    text: safely(subject, LONGEST, escape),
    ...{ link_names: false, parse: 'none', unfurl_links: false, unfurl_media: false },
    blocks: [
      ...sameForAll(message, ways),
      section(link(message.link.url, escape(message.link.text))),
      { type: 'context', elements: [mrkdwn(`${escape(why)} ${waysOut(ways, link, escape)}`)] },
    ],
  };
}
