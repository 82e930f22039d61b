import { expect, test } from 'vitest';
import { addressOf, filterOf } from './filter.ts';

test('the list is of what is open, and nonsense narrows nothing', () => {
  const open = { state: 'open', kind: null, owner: null, nobody: false };
  expect(filterOf({})).toEqual(open);
  expect(filterOf({ state: 'sideways', kind: ['prevent'], owner: ' ' })).toEqual(open);
  expect(addressOf(filterOf({}))).toBe('/admin/follow-up');
});

test('an address says what the list is narrowed to, and reads back the same', () => {
  const asked = [
    ...[{ state: 'done' }, { state: 'all', kind: 'detect' }, { owner: '-' }],
    ...[{ owner: 'Ada & Grace?' }, { state: 'dropped', kind: 'process', owner: 'Ada' }],
  ];
  for (const query of asked) {
    const address = addressOf(filterOf(query));
    expect(Object.fromEntries(new URL(address, 'http://localhost').searchParams)).toEqual(query);
  }
});
