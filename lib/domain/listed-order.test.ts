import { expect, test } from 'vitest';
import { byRank, inOrderOf } from './listed-order.ts';

const one = (id: string, position: number, listed: number, createdAt: number) => ({
  ...{ id, position, listed, createdAt },
});
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).join('');

test('rank comes before the place in a list, that before age, and the id decides the rest', () => {
  const ranked = [
    one('f', 2, 0, 1),
    one('e', 1, 2, 1),
    one('d', 1, 1, 9),
    one('c', 1, 0, 7),
    one('b', 1, 0, 7),
    one('a', 1, 0, 8),
  ];
  expect(ids(ranked.toSorted(byRank))).toBe('bcadef');
});

test('what a list does not name follows what it names, and what is gone leaves no gap', () => {
  const all = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  expect(ids(inOrderOf(['d', 'gone', 'b'], all))).toBe('dbac');
  expect(ids(inOrderOf([], all))).toBe('abcd');
});
