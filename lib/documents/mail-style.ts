import type { ComponentStatus } from '#lib/domain/level.ts';
import { TONES } from './tones.ts';

export const FONT = `font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`;
export const INK = '#1b1c1e';
export const QUIET = '#55575c';
export const LINK = '#1b5bb0';
export const RULE = '#e2dfd5';

/** For dark mode, and what no client needs but is better for. Other styles stand at each element: many clients take away all others. */
export const sheet = (tone: ComponentStatus) =>
  `:root{color-scheme:light dark;supported-color-schemes:light dark}` +
  `a{color:${LINK}}img{max-width:100%;height:auto}.words>:last-child{margin-bottom:0!important}` +
  `@media(prefers-color-scheme:dark){` +
  `body,.sheet{background:#141619!important;color:#eceae4!important}h1{color:#eceae4!important}` +
  `.quiet,blockquote{color:#b4b5b8!important}.tone{color:${TONES[tone].dark}!important}a{color:#8bb9fb!important}` +
  `.rule,blockquote,th,td{border-color:#34383e!important}pre,code{background:#1f2226!important}` +
  `.step{background:#8bb9fb!important}.step a{color:#141619!important;border-color:#8bb9fb!important}}`;

const MONO = `font-family:Consolas,Menlo,monospace;font-size:14px`;
const HEADING = 'margin:24px 0 8px;font-size:17px;line-height:1.3';
const CELL = `border:1px solid ${RULE};padding:4px 8px;text-align:left;vertical-align:top`;
const OF_WORDS: Readonly<Record<string, string>> = {
  p: 'margin:0 0 16px',
  h2: HEADING,
  h3: HEADING,
  h4: HEADING,
  h5: HEADING,
  h6: HEADING,
  ul: 'margin:0 0 16px;padding-left:24px',
  ol: 'margin:0 0 16px;padding-left:24px',
  blockquote: `margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid ${RULE};color:${QUIET}`,
  pre: `margin:0 0 16px;padding:8px 12px;background:#f3f1ea;${MONO};white-space:pre-wrap;overflow-wrap:anywhere`,
  code: `background:#f3f1ea;${MONO}`,
  table: 'margin:0 0 16px;border-collapse:collapse',
  th: CELL,
  td: CELL,
  hr: `margin:24px 0;border:0;border-top:1px solid ${RULE}`,
  img: 'max-width:100%;height:auto',
};

/** Whole tags: a value in quotes may hold what looks like one. */
const TAG = /<([a-z][a-z\d]*)((?:"[^"]*"|[^">])*)>/g;

/** @param html of `markdown()`, whose tags are written in lower case, bring no style of their own and quote each value with `"` */
export function styled(html: string): string {
  return html.replace(TAG, (tag, name: string, rest: string) =>
    Object.hasOwn(OF_WORDS, name) ? `<${name} style="${OF_WORDS[name]}"${rest}>` : tag,
  );
}
