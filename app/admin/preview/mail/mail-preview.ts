import { escapeHtml as e } from '#lib/documents/escape-html.ts';
import { messageHtml } from '#lib/documents/message-html.ts';
import { messageText } from '#lib/documents/message-text.ts';
import { people } from '#lib/domain/undo.ts';
import type { PreviewOfTelling } from '#lib/reads/telling/preview-telling.ts';

// The screen's own colours (components/theme/tokens.css): this document stands alone and reads no stylesheet.
const STYLE = `:root{color-scheme:light dark;--paper:#fffefb;--ink:#1b1c1e;--quiet:#55575c;--line:#e2dfd5}
@media(prefers-color-scheme:dark){:root{--paper:#141619;--ink:#eceae4;--quiet:#b4b5b8;--line:#34383e}}
*{box-sizing:border-box}html,body{height:100%}
body{margin:0;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:2px 16px;margin:0;padding:12px 16px}
dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
iframe{flex:1 0 20rem;width:100%;border:0;border-block:1px solid var(--line)}
summary{padding:10px 16px;cursor:pointer;color:var(--quiet)}
pre{margin:0;padding:0 16px 16px;white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.5 ui-monospace,monospace}`;

/** The mail as it will arrive: its subject, its HTML in a frame that runs nothing, and its plain text. */
export function mailPreview({ told, message }: PreviewOfTelling): string {
  // Each subscriber has links of their own; here they lead nowhere.
  const own = `${message.page.url}/subscription/…`;
  const ways = { manage: own, leave: `${own}/leave` };
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${e(message.subject)}</title>
<style>${STYLE}</style></head>
<body><dl><dt>Subject</dt><dd><strong>${e(message.subject)}</strong></dd><dt>Goes to</dt><dd>${told === 0 ? 'nobody, as it stands' : people(told)}</dd></dl>
<iframe title="The mail" sandbox srcdoc="${e(messageHtml(message, ways))}"></iframe>
<details><summary>As plain text</summary><pre>${e(messageText(message, ways))}</pre></details></body></html>
`;
}
