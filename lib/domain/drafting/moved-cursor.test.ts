import { expect, it } from 'vitest';
import { movedCursor } from './moved-cursor.ts';

/** The cursor is the bar. */
const moved = (before: string, after: string) => {
  const at = movedCursor(before.replace('|', ''), after, before.indexOf('|'));
  return `${after.slice(0, at)}|${after.slice(at)}`;
};

it('a cursor stays at its letter while lines come and go above and below it', () => {
  expect(moved('one\ntw|o\nthree', 'zero\none\ntwo\nthree\nfour')).toBe('zero\none\ntw|o\nthree\nfour');
  expect(moved('one\ntwo\nthr|ee', 'two\nthree')).toBe('two\nthr|ee');
  expect(moved('|one', 'zero\none')).toBe('zero\n|one');
  expect(moved('one|', 'one\ntwo')).toBe('one|\ntwo');
});

it('in a line that became another one it stands at its beginning', () => {
  expect(moved('one\ntw|o\nthree', 'one\nzwei\nthree')).toBe('one\n|zwei\nthree');
  expect(moved('one\ntw|o', 'one')).toBe('one|');
});
