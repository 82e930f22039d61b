import { type PostmortemSections } from '#lib/domain/postmortem.ts';
import { sectionsOfText, type SectionTitles, textOfSections } from '#lib/domain/postmortem-text.ts';
import { t } from '#lib/i18n/t.ts';

const titles = (): SectionTitles => ({
  ...{
    summary: t('postmortem.summary'),
    impact: t('postmortem.impact'),
    rootCause: t('postmortem.rootCause'),
  },
  ...{ timeline: t('postmortem.timeline'), remediation: t('postmortem.remediation') },
});

/** A postmortem as one Markdown text. */
export const postmortemMarkdown = (sections: PostmortemSections): string =>
  textOfSections(sections, titles());

/** The sections that `postmortemMarkdown` makes this text of. White space around it and kinds of line ends are not kept. */
export const postmortemSections = (text: string): PostmortemSections =>
  sectionsOfText(text.replace(/\r\n?/g, '\n').trim(), titles());
