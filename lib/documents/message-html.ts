import { LOCALE, t } from '#lib/i18n/t.ts';
import { markdownOnce, plainText } from '#lib/markdown.ts';
import { shortenText } from '#lib/markdown/shorten.ts';
import { absoluteLinks } from './absolute-links.ts';
import { escapeHtml as e } from './escape-html.ts';
import { FONT, INK, LINK, QUIET, RULE, sheet, styled } from './mail-style.ts';
import type { Message } from './message.ts';
import { type Exit, exitsOf, type Ways } from './message-text.ts';
import { oncePerMessage } from './once-per-message.ts';
import { TONES } from './tones.ts';
import { wordsWithin } from './words-within.ts';

/** Bytes. Gmail cuts what is longer than 102 KB, and with it the way out. */
const LONGEST = 98_000;
const LONGEST_FOOT = 20_000;
/** What an inbox shows beside the subject. */
const PREVIEW = 140;
/** Without it an inbox goes on with whatever comes next. */
const NOTHING_MORE = '&#847;&zwnj;&nbsp;'.repeat(60);

/**
 * A message as the HTML part of a mail: one column that any client shows, with the same words and links as the plain text.
 * Styles stand at each element and tables carry the layout, since Outlook knows nothing else. Words that are too long for a
 * mail end with a link to the page.
 */
export function messageHtml(message: Message, ways: Ways): string {
  return htmlWith(message, exitsOf(ways));
}

/** The same with any foot. */
export function htmlWith(message: Message, exits: readonly Exit[]): string {
  return frame(message, exits, sameForAll(message, exits));
}

/** What is the same for all who get a message, as HTML: its words, what follows them, the operator's own, and what an inbox shows. */
interface Drawn {
  readonly style: string;
  readonly preview: string;
  readonly said: string;
  readonly facts: string;
  readonly foot: string;
}

const sameForAll = oncePerMessage((message, exits: readonly Exit[]): Drawn => {
  const { words, facts, link, page, footer, tone } = message;
  const drawn = (text: string) => styled(absoluteLinks(markdownOnce(text, 2), page.url));
  const rest = `<p style="margin:16px 0 0"><a href="${e(link.url)}" style="color:${LINK}">${e(t('message.rest'))}</a></p>`;
  const around: Drawn = {
    style: sheet(tone),
    preview: e(plainText(shortenText(words, 4 * PREVIEW), PREVIEW)),
    said: rest,
    facts: factsOf(facts),
    foot: footer.trim() ? wordsWithin(footer, LONGEST_FOOT, drawn).html : '',
  };
  const room = LONGEST - Buffer.byteLength(frame(message, exits, around));
  const said = wordsWithin(words, room, drawn);
  return { ...around, said: said.isCut ? said.html + rest : said.html };
});

function frame(
  message: Message,
  exits: readonly Exit[],
  { style, preview, said, facts, foot }: Drawn,
): string {
  const { title, subject, state, page, why, tone } = message;
  const ways = exits.map(({ text, url }) => `<a href="${e(url)}" style="color:${LINK}">${e(text)}</a>`);
  const table = `role="presentation" cellpadding="0" cellspacing="0" border="0"`;
  return `<!doctype html>
<html lang="${LOCALE}" dir="auto"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no"><title>${e(subject)}</title>
<style>${style}</style></head>
<body class="sheet" style="margin:0;padding:0;background:#fffefb;color:${INK};${FONT};font-size:16px;line-height:1.5;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${preview}${NOTHING_MORE}</div>
<table ${table} width="100%"><tr><td align="center" style="padding:24px 16px 32px">
<!--[if mso]><table ${table} width="600"><tr><td><![endif]-->
<table ${table} width="100%" style="max-width:600px;table-layout:fixed"><tr><td align="left" style="${FONT};font-size:16px;line-height:1.5;overflow-wrap:break-word;word-break:break-word">
<p class="quiet" style="margin:0 0 24px;color:${QUIET};font-size:14px">${e(page.name)}</p>
<p class="tone" style="margin:0 0 4px;color:${TONES[tone].ink};font-weight:bold">${e(state)}</p>
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;font-weight:bold">${e(title)}</h1>
<div class="words">${said}</div>
${facts}
${linkOf(message.link)}
<table ${table} width="100%" style="margin-top:32px;table-layout:fixed"><tr><td class="rule quiet" style="border-top:1px solid ${RULE};padding-top:16px;color:${QUIET};font-size:14px;line-height:1.5;overflow-wrap:break-word;word-break:break-word">${foot}
<p style="margin:0 0 8px">${e(why)}</p>
<p style="margin:0">${ways.join(' &nbsp;·&nbsp; ')}</p></td></tr></table>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table></body></html>
`;
}

/** A label over its lines: side by side they would leave a phone two narrow columns. */
function factsOf(facts: Message['facts']): string {
  const one = ({ label, lines }: Message['facts'][number]) =>
    `<p style="margin:0 0 12px"><span class="quiet" style="color:${QUIET};font-size:14px">${e(label)}</span><br>${lines.map(e).join('<br>')}</p>`;
  return facts.length === 0
    ? ''
    : `<div style="margin:16px 0 0;padding-top:4px">${facts.map(one).join('\n')}</div>`;
}

function linkOf({ url, text, isStep }: Message['link']): string {
  if (!isStep)
    return `<p style="margin:16px 0 0"><a href="${e(url)}" style="color:${LINK}">${e(text)}</a></p>`;
  // The border makes the whole button 46 pixels high also where padding at a link is not known.
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin-top:24px"><tr><td class="step" align="center" bgcolor="${LINK}" style="background:${LINK};border-radius:6px"><a href="${e(url)}" style="display:inline-block;padding:11px 24px;border:1px solid ${LINK};border-radius:6px;color:#ffffff;font-weight:bold;line-height:22px;text-decoration:none">${e(text)}</a></td></tr></table>`;
}
