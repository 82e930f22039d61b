import { type Instant, isoOf } from '#lib/domain/instant.ts';
import type { PublicEntry } from '#lib/domain/timeline-entry.ts';
import { t } from '#lib/i18n/t.ts';

/** An entry in a file: of readers' files each is public. */
export type FiledEntry = PublicEntry & { readonly isPublic?: boolean };

/** Between the facts of an entry. */
export const BETWEEN = ' · ';

/** An instant that says all of itself, in UTC: "2025-03-23 22:03 UTC", with seconds and less only where it has any. */
export function stampText(at: Instant): string {
  const [day, clock] = isoOf(at).slice(0, -1).split('T') as [string, string];
  return `${day} ${clock.replace(/(:00)?\.000$/, '')} UTC`;
}

/** Words that begin otherwise than a sentence need a line of their own to be drawn as what they are. */
const BLOCK = /^(?:[-*+>|#<]|```|~~~|\d{1,9}[.)](?:\s|$))/;

/**
 * The entries of a timeline as a Markdown list: when and which moment in bold, then the words, those of further lines
 * indented as parts of the same point.
 */
export function entryLines(entries: readonly FiledEntry[]): string {
  return entries
    .map(({ at, kind, words, isPublic = true }) => {
      const facts = [
        stampText(at),
        kind !== null && t(`timeline.${kind}`),
        !isPublic && t('postmortem.file.internal'),
      ].filter((fact) => fact !== false);
      const text = words.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
      const body = BLOCK.test(words) ? `\n\n${text.join('\n')}` : ` ${text.join('\n').slice(2)}`;
      return `- **${facts.join(BETWEEN)}**${body}`;
    })
    .join('\n');
}
