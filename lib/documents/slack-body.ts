import { t } from '#lib/i18n/t.ts';
import { richText, type Run } from '#lib/markdown/rich-text.ts';
import { shortenBlocks } from '#lib/markdown/shorten.ts';
import { around, factsOf, safely, type Signs, written } from './chat-text.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';

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

function run({ text, marks, href }: Run): string {
  let words = marks.has('code') ? around(code(text), '`') : escape(text);
  if (marks.has('struck')) words = around(words, '~');
  if (marks.has('emphasis')) words = around(words, '_');
  if (marks.has('strong')) words = around(words, '*');
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

/** A message for an incoming webhook of Slack: Block Kit, and its first line for notifications. */
export function slackBody(message: Message, ways: Ways) {
  const { subject, state, title, page, why } = message;
  const heading = `*${link(message.link.url, safely(title, LONGEST_LINE, escape))}*\n${safely(t('message.intro', { page: page.name, state }), LONGEST_LINE, escape)}`;
  const words = shortenBlocks(
    richText(message.words, page.url),
    LONGEST,
    (blocks) => written(blocks, SIGNS).length,
  );
  const facts = factsOf(message, LONGEST_FACT, escape).map(({ label, text }) => `*${label}:* ${text}`);
  const out = [link(ways.manage, t('message.manage')), link(ways.leave, t('message.leave'))];
  return {
    text: safely(subject, LONGEST, escape),
    ...{ link_names: false, parse: 'none', unfurl_links: false, unfurl_media: false },
    blocks: [
      ...[heading, written(words, SIGNS), facts.join('\n')].filter((text) => text !== '').map(section),
      section(link(message.link.url, escape(message.link.text))),
      { type: 'context', elements: [mrkdwn(`${escape(why)} ${out.join(' · ')}`)] },
    ],
  };
}
