import type { PostmortemSection } from '#lib/domain/postmortem.ts';

/** What belongs into each section, for somebody who writes their first one. */
export const SECTION_HINTS = {
  summary: 'What happened, to whom and for how long, in three sentences that a customer understands.',
  impact: 'What people could not do, how many of them, and since when. Figures where you have them.',
  rootCause: 'Why it happened: the chain from the change to the effect. Causes, not culprits.',
  contributingFactors:
    'What made it possible, likelier or longer, without being its cause: a quiet alarm, an old habit, a busy day.',
  timeline: 'What was seen and done, and when. It begins with your updates; add what you learned since.',
  wentWell: 'What you would do the same way again: keep it, and say so.',
  wentBadly: 'What cost time, or made it worse. About the work, not about people.',
  lucky: 'What could have been worse, and was not because of you. It may be otherwise next time.',
  remediation:
    'What keeps it from happening again, and what will make the next one shorter. The steps themselves are the action items below.',
  lessons: 'What somebody else can take from it who runs another system.',
} as const satisfies Record<PostmortemSection, string>;
