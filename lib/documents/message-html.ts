import { LOCALE, t } from '#lib/i18n/t.ts';
import { markdown } from '#lib/markdown.ts';
import { absoluteLinks } from './absolute-links.ts';
import { escapeHtml } from './escape-html.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';
import { TONES } from './tones.ts';

const FONT = `font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;
const INK = '#1b1c1e';
const QUIET = '#55575c';

/**
 * A message as the HTML part of a mail: one column that any client shows, with the same words and links as the plain text.
 * Styles stand at each element, since many clients take away all others; the sheet in the head is for dark mode alone.
 */
export function messageHtml(message: Message, ways: Ways): string {
  const { title, subject, state, words, facts, link, page, footer, why, tone } = message;
  const { ink, dark } = TONES[tone];
  const e = escapeHtml;
  const row = ({ label, lines }: Message['facts'][number]) =>
    `<tr><th scope="row" align="left" valign="top" class="quiet" style="padding:4px 16px 4px 0;font-weight:normal;color:${QUIET};white-space:nowrap">${e(label)}</th>` +
    `<td style="padding:4px 0">${lines.map(e).join('<br>')}</td></tr>`;
  const said = absoluteLinks(markdown(words, 2), page.url);
  const foot = footer.trim() ? absoluteLinks(markdown(footer, 2), page.url) : '';
  return `<!doctype html>
<html lang="${LOCALE}" dir="auto"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${e(subject)}</title>
<style>:root{color-scheme:light dark}a{color:#1b5bb0}img{max-width:100%}@media(prefers-color-scheme:dark){body,.sheet{background:#141619!important;color:#eceae4!important}.quiet{color:#b4b5b8!important}.tone{color:${dark}!important}a{color:#8bb9fb!important}.rule{border-color:#34383e!important}}</style></head>
<body class="sheet" style="margin:0;padding:0;background:#fffefb;color:${INK};${FONT};font-size:16px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td align="left" style="${FONT}">
<p class="quiet" style="margin:0 0 16px;color:${QUIET}">${e(page.name)}</p>
<p class="tone" style="margin:0;color:${ink};font-weight:bold">${e(state)}</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${e(title)}</h1>
<div style="margin:0 0 16px">${said}</div>
${facts.length > 0 ? `<table cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;font-size:15px;line-height:1.5">${facts.map(row).join('')}</table>` : ''}
<p style="margin:0 0 24px"><a href="${e(link.url)}" style="color:#1b5bb0">${e(link.text)}</a></p>
<div class="rule quiet" style="border-top:1px solid #e2dfd5;padding-top:16px;color:${QUIET};font-size:14px">${foot}
<p style="margin:0">${e(why)}<br><a href="${e(ways.manage)}" style="color:#1b5bb0">${e(t('message.manage'))}</a> · <a href="${e(ways.leave)}" style="color:#1b5bb0">${e(t('message.leave'))}</a></p></div>
</td></tr></table></td></tr></table></body></html>
`;
}
