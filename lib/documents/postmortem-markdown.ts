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

type Read = Pick<PostmortemDocument, 'sections' | 'details'> & Partial<Pick<PostmortemDocument, 'timeline'>>;

/** The sections as readers get them in one text: a root cause that nobody knows says so, the entries stand in the timeline. */
export function readSections({ sections: written, details, timeline = [] }: Read): PostmortemSections {
  const sections = withEntries(written, timeline);
  if (!details.rootCauseUnknown) return sections;
  const rootCause = `${t('postmortem.notYetKnown')}\n\n${sections.rootCause}`.trim();
  return { ...sections, rootCause };
}

/** What is published, as one Markdown text. */
export const publishedMarkdown = (postmortem: Read): string => postmortemMarkdown(readSections(postmortem));
