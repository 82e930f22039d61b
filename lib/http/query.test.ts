import { expect, test } from 'vitest';
import { pageNumber, words } from './query.ts';

test('nonsense in an address is the first page', () => {
  for (const nonsense of [undefined, '', '0', '-3', '1e9', 'x', ['x', '2'], '99999999999', '2.5'])
    expect(pageNumber(nonsense)).toBe(1);
  expect(pageNumber('3')).toBe(3);
});

test('of a repeated name the first counts, and nothing is longer than a search', () => {
  expect(words([' dns ', 'api'])).toBe('dns');
  expect(words('x'.repeat(10_000))).toHaveLength(200);
});
