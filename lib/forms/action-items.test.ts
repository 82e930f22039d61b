import { expect, it } from 'vitest';
import { filledRows, namesOf, pressedRows } from './action-items.ts';

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
  const nothing = { kind: null, droppedReason: null, trackerUrl: null, isPublic: true };
  const empty = { title: ' ', owner: '', dueDay: '', state: 'open' };
  expect(filledRows([lower, empty, { ...empty, owner: 'Ada' }])).toEqual([
    { ...lower, ...nothing },
    { title: ' ', owner: 'Ada', dueDay: null, state: 'open', ...nothing },
  ]);
  expect(filledRows(undefined)).toEqual([]);
});

it('takes all that a row says, and what is internal for internal', () => {
  const row = { ...lower, kind: 'detect', state: 'dropped', droppedReason: ' Too dear ', isInternal: 'true' };
  expect(filledRows([{ ...row, trackerUrl: 'https://tracker.example/7' }])).toEqual([
    {
      ...{ ...lower, kind: 'detect', state: 'dropped', droppedReason: ' Too dear ' },
      ...{ trackerUrl: 'https://tracker.example/7', isPublic: false },
    },
  ]);
});

it('takes names as they stand between commas, each once written as it is', () => {
  expect(namesOf(' Ada Lovelace, Grace;\n, Søren ')).toEqual(['Ada Lovelace', 'Grace', 'Søren']);
  expect(namesOf(undefined)).toEqual([]);
});
