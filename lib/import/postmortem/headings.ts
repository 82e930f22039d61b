import type { PostmortemSection } from '#lib/domain/postmortem.ts';
import { headedBy } from '#lib/domain/postmortem-text.ts';

/** A heading of somebody's text: `level` as in HTML, and 7 for a line in bold. */
export interface Heading {
  readonly level: number;
  readonly title: string;
  /** How many lines it takes. */
  readonly lines: 1 | 2;
}

const ATX = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const BOLD = /^(?:\*\*([^*]+)\*\*|__([^_]+)__):?\s*$/;
/** No paragraph: a list, a quote, a table, code. */
const NO_TITLE = /^(?:\s*(?:[-*+>|#`~]|\d+[.)]\s)|\s{4}|\s*$)/;
const LONGEST = 200;

export function headingAt(lines: readonly string[], index: number): Heading | null {
  const line = lines[index]!;
  if (line.length > LONGEST) return null;
  const [, hashes, title] = ATX.exec(line) ?? [];
  if (hashes && title) return { level: hashes.length, title, lines: 1 };
  const [, one, other] = BOLD.exec(line) ?? [];
  const bold = one ?? other;
  if (bold !== undefined) return { level: 7, title: bold, lines: 1 };
  const under = /^(?:(=+)|-{2,})\s*$/.exec(lines[index + 1] ?? '');
  const isAlone = index === 0 || lines[index - 1]!.trim() === '';
  return under && isAlone && !NO_TITLE.test(line)
    ? { level: under[1] ? 1 : 2, title: line.trim(), lines: 2 }
    : null;
}

/** What people call parts of a postmortem that is divided otherwise than ours. */
const OTHERS: readonly (readonly [PostmortemSection, RegExp])[] = [
  ['timeline', /\b(detection|response|recovery|resolution|mitigation|escalation|events)\b/i],
  ['rootCause', /\btrigger|\bwhy (did )?(it|this) happen/i],
  ['summary', /\b(abstract|background|context|description|introduction|synopsis)\b/i],
  ['impact', /\baffected|\bconsequences\b|\bdamage\b|\bscope\b/i],
];

/** What has no place of its own and stands at the end, with its heading. */
const BESIDE =
  /\b(appendix|at?tendees|faq|glossary|links|metrics|notes|participants|references|stat(istic)?s)\b|supporting|see also/i;

/** What a section is called where nothing is lost without its heading: the page draws one. */
const PLAIN: Readonly<Record<PostmortemSection, RegExp>> = {
  summary: /^((executive|incident) )?summary$|^overview$|^what happened$/i,
  impact: /^((business|customer|user) )?impact$/i,
  rootCause: /^root causes?( analysis)?$|^causes?$/i,
  contributingFactors: /^contributing (factors|causes)$/i,
  timeline: /^(incident )?time ?line( of events)?$|^chronology$/i,
  wentWell: /^what went well$/i,
  wentBadly: /^what went (badly|poorly|wrong)$/i,
  lucky: /^where we (got|were) lucky$/i,
  remediation: /^remediation$|^action items$|^actions$|^next steps$|^follow[- ]?ups?$/i,
  lessons: /^lessons( learn(ed|t))?$|^what we learn(ed|t)$/i,
};

const PREFIX = /^[^\p{L}]+/u;
const wordsOf = (title: string) => title.replace(PREFIX, '').replace(/[\s:?*_]+$/, '');

/** The sections that a heading may begin, most plainly the first; with `beside` for what has no section of its own. */
export function meaningOf({ title, level }: Heading): {
  readonly sections: readonly PostmortemSection[];
  readonly beside: boolean;
} {
  const words = wordsOf(title);
  const plainly = headedBy(`# ${words}`);
  if (plainly.length > 0 || level > 6) return { sections: plainly, beside: false };
  const other = OTHERS.find(([, pattern]) => pattern.test(words));
  if (other) return { sections: [other[0]], beside: false };
  return BESIDE.test(words) ? { sections: ['lessons'], beside: true } : { sections: [], beside: false };
}

export const isPlain = (title: string, section: PostmortemSection) => PLAIN[section].test(wordsOf(title));

/** Whether a list under it is of things to be done. */
export const promisesActions = (title: string) => /\bactions?\b|next steps|follow|to[- ]?dos?\b/i.test(title);
