/** The five sections of a postmortem, in the order in which they are read. */
export const POSTMORTEM_SECTIONS = ['summary', 'impact', 'rootCause', 'timeline', 'remediation'] as const;
export type PostmortemSection = (typeof POSTMORTEM_SECTIONS)[number];

/** Markdown, by section. */
export type PostmortemSections = Readonly<Record<PostmortemSection, string>>;

export const ACTION_ITEM_STATES = ['open', 'done', 'dropped'] as const;
export type ActionItemState = (typeof ACTION_ITEM_STATES)[number];

/** The sections that still have no words. A published postmortem has none. */
export function missingSections(sections: PostmortemSections): PostmortemSection[] {
  return POSTMORTEM_SECTIONS.filter((section) => sections[section].trim() === '');
}
