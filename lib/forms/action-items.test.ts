import { expect, it } from 'vitest';
import { filledRows, pressedRows } from './action-items.ts';

const lower = { id: 'abcabcabcabc', title: 'Lower TTLs', owner: 'Ada', dueDay: '2025-04-01', state: 'open' };

it('adds an empty row and leaves the others as typed', () => {
  expect(pressedRows({ summary: 'x', actionItems: [lower] }, 'add')).toEqual({
    summary: 'x',
    actionItems: [lower, { title: '', owner: '', dueDay: '', state: 'open' }],
  });
});

it('takes the row out that its button stands beside', () => {
  expect(pressedRows({ actionItems: [{ title: 'a' }, { title: 'b' }] }, 'remove-0')).toEqual({
    actionItems: [{ title: 'b' }],
  });
});

it('leaves empty rows out, but not one that has an owner and no title: that is refused by name', () => {
  const empty = { title: ' ', owner: '', dueDay: '', state: 'open' };
  expect(filledRows([lower, empty, { ...empty, owner: 'Ada' }])).toEqual([
    lower,
    { title: ' ', owner: 'Ada', dueDay: null, state: 'open' },
  ]);
  expect(filledRows(undefined)).toEqual([]);
});
