import {
  POSTMORTEM_SECTIONS,
  type PostmortemDocument,
  type PostmortemSections,
} from '#lib/domain/postmortem.ts';
import { sectionsOfText, type SectionTitles, textOfSections } from '#lib/domain/postmortem-text.ts';
import { t } from '#lib/i18n/t.ts';
import { withEntries } from './timeline-markdown.ts';

/** What its sections are called where they are read. */
export const sectionTitles = (): SectionTitles =>
  Object.fromEntries(
    POSTMORTEM_SECTIONS.map((section) => [section, t(`postmortem.${section}`)]),
  ) as SectionTitles;

/** A postmortem as one Markdown text. */
export const postmortemMarkdown = (sections: PostmortemSections): string =>
  textOfSections(sections, sectionTitles());

/** The sections that `postmortemMarkdown` makes this text of. White space around it and kinds of line ends are not kept. */
export const postmortemSections = (text: string): PostmortemSections =>
  sectionsOfText(text.replace(/\r\n?/g, '\n').trim(), sectionTitles());

/** The sections as readers get them: a root cause that nobody knows says so, entries stand below the words of the timeline. */
export function readSections({
  sections,
  details,
  timeline,
}: Pick<PostmortemDocument, 'sections' | 'details' | 'timeline'>): PostmortemSections {
  const told = withEntries(sections, timeline);
  if (!details.rootCauseUnknown) return told;
  const rootCause = `${t('postmortem.notYetKnown')}\n\n${sections.rootCause}`.trim();
  return { ...told, rootCause };
}

/** What is published, as one Markdown text. */
export const publishedMarkdown = (
  postmortem: Pick<PostmortemDocument, 'sections' | 'details' | 'timeline'>,
): string => postmortemMarkdown(readSections(postmortem));
