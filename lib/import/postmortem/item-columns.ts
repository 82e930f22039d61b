import type { ActionItemKind } from '#lib/domain/postmortem.ts';
import type { Day } from '#lib/domain/instant.ts';
import { isDay } from '#lib/domain/time.ts';

/** What a column of a table of action items may hold. */
export type ItemColumn = 'title' | 'owner' | 'due' | 'kind' | 'state' | 'tracker';

/** What people call them. The first that fits is meant. */
const CALLED: readonly (readonly [ItemColumn, RegExp])[] = [
  ['title', /^(action|task|to[- ]?do|follow[- ]?up)( items?| points?|s)?$/i],
  ['owner', /^(owners?|assignees?|assigned( to)?|who|responsible|dri|person)$/i],
  ['due', /^((due|target|end)( (date|day))?|due by|by|(by )?when|deadline|eta)$/i],
  ['state', /^(state|status|done\??|completed?\??|progress)$/i],
  ['kind', /^(type|kind|category)$/i],
  [
    'tracker',
    /^(bug|ticket|issue|tracker|tracking|jira|link|url)( (number|id|link|url|bug|issue|ticket))?s?$/i,
  ],
];
/** What says that it is a thing to do only under a heading that says so. */
const TITLE_THERE = /^(items?|what|description|title|step|improvement|measure)$/i;

export function columnOf(name: string, underActions: boolean): ItemColumn | null {
  const bare = name.replace(/^[*_ ]+|[*_: ]+$/g, '');
  const found = CALLED.find(([, pattern]) => pattern.test(bare));
  if (found) return found[0];
  return underActions && TITLE_THERE.test(bare) ? 'title' : null;
}

/** A cell that says that there is nothing to say. */
export const isNothing = (cell: string) => /^(|[-–—?]+|n\/?a|none|tbd|tba|unassigned)$/i.test(cell);

const KINDS: readonly (readonly [ActionItemKind, RegExp])[] = [
  ['prevent', /^prevent(ion|ive|ative)?$/i],
  ['detect', /^detect(ion|ive)?$/i],
  ['mitigate', /^mitigat(e|ion|ive)$/i],
  ['process', /^process(es)?$/i],
];
export const kindOf = (cell: string): ActionItemKind | null =>
  KINDS.find(([, pattern]) => pattern.test(cell))?.[0] ?? null;

const DONE = /^(\[x\]|x|yes|done|completed?|closed|fixed|finished|resolved|shipped|✓|✔️?|✅|☑️?)$/iu;
const OPEN = /^(\[ ?\]|no|open|to[- ]?do|new|not (yet )?(started|done)|pending|planned|backlog|☐)$/iu;
const DROPPED = /^(dropped|cancell?ed|rejected|abandoned|obsolete|won[’']?t (do|fix))\b[\s:,.()–—-]*(.*)$/iu;

/** @returns null for words that say neither */
export function stateOf(
  cell: string,
):
  { readonly state: 'open' | 'done' } | { readonly state: 'dropped'; readonly droppedReason: string } | null {
  const bare = cell.replace(/^[*_]+|[*_]+$/g, '');
  if (DONE.test(bare)) return { state: 'done' };
  if (OPEN.test(bare)) return { state: 'open' };
  const dropped = DROPPED.exec(bare);
  // What it is called there says why, where nothing else does.
  return dropped ? { state: 'dropped', droppedReason: dropped[3]?.replace(/\)$/, '') || bare } : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WRITTEN = [
  /^(?<year>\d{4})[-/](?<month>\d\d)[-/](?<day>\d\d)$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?<name>[a-z]{3,9})\.?,? (?<year>\d{4})$/i,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i,
];

/** A day that is written so that it can be no other: of 4/5/2025 nobody knows. */
export function dayOfWords(cell: string): Day | null {
  for (const pattern of WRITTEN) {
    const { year, month, name, day } = pattern.exec(cell)?.groups ?? {};
    if (year === undefined || day === undefined) continue;
    const number = month ?? String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
    const given = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(given) ? given : null;
  }
  return null;
}

const ADDRESS =
  /^(?:\[(?<text>[^\]]*)\]\((?<linked>https?:\/\/[^\s()]+)\)|<?(?<bare>https?:\/\/[^\s<>|]+)>?)$/i;

/** @returns null for what is no link and nothing else; `text` is what the link says beyond its address */
export function linkOf(cell: string): { readonly url: string; readonly text: string } | null {
  const { text = '', linked, bare } = ADDRESS.exec(cell)?.groups ?? {};
  const url = linked ?? bare;
  if (url === undefined || !URL.canParse(url)) return null;
  return { url, text: url.toLowerCase().includes(text.toLowerCase()) ? '' : text };
}
