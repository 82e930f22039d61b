import { expect, test } from 'vitest';
import { type Day, parseInstant } from './instant.ts';
import { isOwner, itemReminder } from './item-reminder.ts';

const zone = 'Europe/Berlin';
const item = (dueDay: string | null, state: 'open' | 'done' = 'open') => ({
  ...{ state, dueDay: dueDay as Day | null },
});
const at = (text: string, of = item('2025-03-30')) => itemReminder(of, parseInstant(text), zone);

test('an owner is reminded from the morning of the day on, and of being late from that of the day after', () => {
  // The night in which the clocks of this zone were set forward.
  expect(at('2025-03-30T05:59:59Z')).toBeNull();
  expect(at('2025-03-30T06:00:00Z')).toBe('action_item_due');
  expect(at('2025-03-30T21:59:59Z')).toBe('action_item_due');
  expect(at('2025-03-31T05:59:59Z')).toBeNull();
  expect(at('2025-03-31T06:00:00Z')).toBe('action_item_overdue');
  expect(at('2025-04-06T21:59:59Z')).toBe('action_item_overdue');
});

test('nobody is reminded of what is over, has no day, is still to come or has long been late', () => {
  const noon = '2025-03-30T12:00:00Z';
  for (const of of [item('2025-03-30', 'done'), item(null), item('2025-03-31'), item('2025-03-22')])
    expect(at(noon, of)).toBeNull();
});

test('an owner is known by name or address, however it was typed, and by nothing less', () => {
  const ada = { name: 'Ada Lovelace', email: 'ada@example.com' };
  for (const owner of ['Ada Lovelace', ' ada lovelace', 'ADA@example.com'])
    expect(isOwner(owner, ada)).toBe(true);
  for (const owner of [null, '', 'Ada', 'Platform', 'ada@example.org'])
    expect(isOwner(owner, ada)).toBe(false);
  expect(isOwner(' ', { ...ada, name: '' })).toBe(false);
});
