import { POSTMORTEM_SECTIONS, type PostmortemSections } from '#lib/domain/postmortem.ts';
import { t } from '#lib/i18n/t.ts';

/** A postmortem as one Markdown text. */
export function postmortemMarkdown(sections: PostmortemSections): string {
  return POSTMORTEM_SECTIONS.filter((section) => sections[section].trim() !== '')
    .map((section) => `## ${t(`postmortem.${section}`)}\n\n${sections[section].trim()}`)
    .join('\n\n');
}
