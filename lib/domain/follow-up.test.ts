import { expect, test } from 'vitest';
import { byDueDay, isOverdue, urgencyOf } from './follow-up.ts';
import type { Day } from './instant.ts';

const today = '2025-03-26' as Day;
const item = (dueDay: string | null, state: 'open' | 'done' | 'dropped' = 'open') => ({
  ...{ dueDay: dueDay as Day | null, state },
});

test('what is due today is not overdue yet, and what is over never is', () => {
  expect(isOverdue(item('2025-03-25'), today)).toBe(true);
  expect(isOverdue(item('2025-03-26'), today)).toBe(false);
  expect(isOverdue(item(null), today)).toBe(false);
  expect(isOverdue(item('2025-03-25', 'done'), today)).toBe(false);
  expect(isOverdue(item('2025-03-25', 'dropped'), today)).toBe(false);
});

test('soon is a week from today on, whatever the month is', () => {
  const words = ['2025-03-25', '2025-03-26', '2025-04-01', '2025-04-02', null].map((day) =>
    urgencyOf(item(day), today),
  );
  expect(words).toEqual(['overdue', 'soon', 'soon', 'later', 'noDay']);
  expect(urgencyOf(item('2025-03-25', 'done'), today)).toBe('over');
});

test('the list goes by due day, what has none last, and what nobody owns first of its day', () => {
  const made = (title: string, dueDay: string | null, owner: string | null) => ({
    ...{ title, owner, dueDay: dueDay as Day | null },
  });
  const given = [
    ...[made('e', null, 'Ada'), made('d', null, null), made('c', '2025-04-02', null)],
    ...[made('b', '2025-04-01', 'Grace'), made('a', '2025-04-01', 'Ada'), made('0', '2025-04-01', null)],
  ];
  expect(given.toSorted(byDueDay).map(({ title }) => title)).toEqual(['0', 'a', 'b', 'c', 'd', 'e']);
});
