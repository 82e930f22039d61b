import type { PostmortemSection } from '#lib/domain/postmortem.ts';

/** What belongs into each section, for somebody who writes their first one. */
export const SECTION_HINTS = {
  summary: 'What happened, to whom and for how long, in three sentences that a customer understands.',
  impact: 'What people could not do, how many of them, and since when. Figures where you have them.',
  rootCause: 'Why it happened: the chain from the change to the effect. Causes, not culprits.',
  timeline: 'What was seen and done, and when. It begins with your updates; add what you learned since.',
  remediation: 'What keeps it from happening again, and what will make the next one shorter.',
} as const satisfies Record<PostmortemSection, string>;
