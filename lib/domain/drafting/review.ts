/** What a reviewer says of a draft. */
export const REVIEW_ANSWERS = ['approved', 'changes'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** How many people other than its authors have to approve a postmortem before it is published. */
export const APPROVAL_RULES = [0, 1, 2] as const;
export type ApprovalRule = (typeof APPROVAL_RULES)[number];

export interface Asked {
  readonly reviewerId: string;
  readonly answer: ReviewAnswer | null;
  /** Whether the draft still says what it said when they answered. */
  readonly isCurrent: boolean;
}

/** Where a review stands. `own`: approved by somebody who wrote part of it, which does not count. */
export type Standing = 'waiting' | 'approved' | 'own' | 'outdated' | 'changes';

export function standingOf({ reviewerId, answer, isCurrent }: Asked, authorIds: readonly string[]): Standing {
  if (answer === null) return 'waiting';
  if (answer === 'changes') return 'changes';
  if (!isCurrent) return 'outdated';
  return authorIds.includes(reviewerId) ? 'own' : 'approved';
}

/** How many approvals there are that count. @param asked the last request to each person */
export function approvals(asked: readonly Asked[], authorIds: readonly string[]): number {
  const people = asked.filter((one) => standingOf(one, authorIds) === 'approved');
  return new Set(people.map(({ reviewerId }) => reviewerId)).size;
}

/** What is missing before it may be published, in a sentence; null when nothing is. */
export function notYetApproved(
  rule: number,
  asked: readonly Asked[],
  authorIds: readonly string[],
): string | null {
  const given = approvals(asked, authorIds);
  if (given >= rule) return null;
  const needed = rule === 1 ? 'one approval' : `${rule} approvals`;
  const standings = asked.map((one) => standingOf(one, authorIds));
  const also = standings.includes('outdated')
    ? ' What was approved has been changed since: ask for another look.'
    : standings.includes('own')
      ? ' Who wrote part of it does not count.'
      : standings.includes('waiting')
        ? ' Somebody was asked and has not answered yet.'
        : '';
  return `This page publishes a postmortem after ${needed} by people who did not write it, and it has ${
    given === 0 ? 'none' : given
  } so far.${also}`;
}
