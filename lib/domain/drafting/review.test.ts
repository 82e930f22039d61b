import { expect, it } from 'vitest';
import { approvals, type Asked, notYetApproved, standingOf } from './review.ts';

const asked = (reviewerId: string, answer: Asked['answer'], isCurrent = true): Asked => ({
  reviewerId,
  answer,
  isCurrent,
});

it('an approval counts while the text says what it said, and not by who wrote part of it', () => {
  expect(standingOf(asked('bo', 'approved'), ['ada'])).toBe('approved');
  expect(standingOf(asked('bo', 'approved', false), ['ada'])).toBe('outdated');
  expect(standingOf(asked('ada', 'approved'), ['ada'])).toBe('own');
  expect(standingOf(asked('bo', null), [])).toBe('waiting');
  expect(standingOf(asked('bo', 'changes', false), [])).toBe('changes');
});

it('two approvals are those of two people', () => {
  expect(approvals([asked('bo', 'approved'), asked('bo', 'approved')], [])).toBe(1);
  expect(approvals([asked('bo', 'approved'), asked('cy', 'approved')], ['ada'])).toBe(2);
});

it('what is missing is said with the reason', () => {
  expect(notYetApproved(0, [], [])).toBeNull();
  expect(notYetApproved(1, [asked('bo', 'approved')], [])).toBeNull();
  expect(notYetApproved(2, [asked('bo', 'approved')], [])).toContain('2 approvals');
  expect(notYetApproved(1, [asked('bo', 'approved', false)], [])).toContain('changed since');
  expect(notYetApproved(1, [asked('ada', 'approved')], ['ada'])).toContain('wrote part of it');
  expect(notYetApproved(1, [asked('bo', null)], [])).toContain('has not answered');
});
