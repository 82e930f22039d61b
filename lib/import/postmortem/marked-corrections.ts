import { t } from '#lib/i18n/t.ts';
import type { FiledCorrection } from '#lib/documents/filed-corrections.ts';
import type { FormerPart } from '#lib/documents/file-parts.ts';
import { NAME_MAX } from '#lib/domain/limits.ts';
import { markedEntries, stampedAt } from './marked-entries.ts';
import { markedItems } from './marked-items.ts';
import type { MarkedPart } from './marked-parts.ts';

type Draft = { -readonly [K in keyof FiledCorrection]: FiledCorrection[K] };
const MARK = 'before.';

/**
 * Reads back what `correctionParts` writes: the corrections, newest first, and as words what is none. One that does not say
 * when it was made is none, with all that stood before it.
 */
export function markedCorrections(parts: readonly MarkedPart[]): {
  readonly corrections: readonly FiledCorrection[];
  readonly rest: string;
} {
  const corrections: Draft[] = [];
  const rest: string[] = [];
  let last: Draft | null = null;
  for (const marked of parts) {
    const { part, heading, words } = marked;
    if (part === 'correction') {
      last = begun(marked);
      if (last) corrections.push(last);
    }
    if (!last) rest.push(heading && `### ${heading}`, words);
    else if (part !== 'correction') rest.push(takePart(last, part.slice(MARK.length) as FormerPart, words));
  }
  return { corrections, rest: rest.filter(Boolean).join('\n\n') };
}

function begun({ heading, words }: MarkedPart): Draft | null {
  // The words around the time are those of the catalogue, whatever its language puts where.
  const [start = '', end = ''] = t('postmortem.file.corrected', { time: '\n' }).split('\n');
  const isHeading = heading.startsWith(start) && heading.endsWith(end);
  const correctedAt = isHeading ? stampedAt(heading.slice(start.length, heading.length - end.length)) : null;
  if (correctedAt === null || words.includes('\n') || words.length > NAME_MAX) return null;
  const nothing = { sections: [], rootCauseWasUnknown: false, actionItems: null, timeline: null };
  return { correctedAt, reason: words || null, ...nothing };
}

/** @returns what of the words is not taken */
function takePart(correction: Draft, part: FormerPart, words: string): string {
  if (part === 'rootCauseUnknown') {
    correction.rootCauseWasUnknown = true;
    return words === t('postmortem.notYetKnown') ? '' : words;
  }
  if (part === 'entries') {
    const { entries, rest } = markedEntries(words);
    const timeline = entries.map(({ at, kind, words }) => ({ at, kind, words }));
    correction.timeline = [...(correction.timeline ?? []), ...timeline];
    return rest;
  }
  if (part === 'actionItems') {
    const { items, rest } = markedItems(words);
    const bare = items.map(({ isPublic: _, ...item }) => item);
    correction.actionItems = [...(correction.actionItems ?? []), ...bare];
    return rest;
  }
  if (correction.sections.some(({ section }) => section === part)) return words;
  correction.sections = [...correction.sections, { section: part, words }];
  return '';
}
