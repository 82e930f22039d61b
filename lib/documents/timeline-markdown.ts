import { oneLine } from '#lib/domain/one-line.ts';
import type { PostmortemSections } from '#lib/domain/postmortem.ts';
import type { PublicEntry } from '#lib/domain/timeline-entry.ts';
import { instantText } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';

/** The entries of a timeline as a Markdown list, in UTC: such a text is read anywhere. */
export function timelineMarkdown(entries: readonly PublicEntry[]): string {
  return entries
    .map(({ at, kind, words }) => {
      const said = kind === null ? oneLine(words) : `${t(`timeline.${kind}`)}: ${oneLine(words)}`;
      return `- **${instantText(at, 'UTC', 'stamp')}** ${said}`;
    })
    .join('\n');
}

/** What is published of a postmortem, for those who get it as one text: the entries stand below the words of the section. */
export function withEntries<T extends Pick<PostmortemSections, 'timeline'>>(
  sections: T,
  entries: readonly PublicEntry[] | null,
): T {
  if (!entries || entries.length === 0) return sections;
  const timeline = [sections.timeline.trim(), timelineMarkdown(entries)].filter(Boolean).join('\n\n');
  return { ...sections, timeline };
}
