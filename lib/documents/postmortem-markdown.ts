import {
  POSTMORTEM_SECTIONS,
  type PostmortemDocument,
  type PostmortemSections,
} from '#lib/domain/postmortem.ts';
import { sectionsOfText, type SectionTitles, textOfSections } from '#lib/domain/postmortem-text.ts';
import { t } from '#lib/i18n/t.ts';

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

/** The sections as readers get them: a root cause that nobody knows says so. */
export function readSections({
  sections,
  details,
}: Pick<PostmortemDocument, 'sections' | 'details'>): PostmortemSections {
  if (!details.rootCauseUnknown) return sections;
  const rootCause = `${t('postmortem.notYetKnown')}\n\n${sections.rootCause}`.trim();
  return { ...sections, rootCause };
}

/** What is published, as one Markdown text. */
export const publishedMarkdown = (postmortem: Pick<PostmortemDocument, 'sections' | 'details'>): string =>
  postmortemMarkdown(readSections(postmortem));
