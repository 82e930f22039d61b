import { expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#lib/domain/instant.ts';
import { restWords } from './rest-words.ts';

it('counts minutes, and seconds when there are few left', () => {
  expect(restWords(2 * HOUR + 5 * MINUTE)).toBe('in 2 h 5 min');
  expect(restWords(HOUR)).toBe('in 1 h');
  expect(restWords(5 * MINUTE + 1)).toBe('in 6 min');
  expect(restWords(5 * MINUTE)).toBe('in 5 min 0 s');
  expect(restWords(4 * MINUTE + 12 * SECOND)).toBe('in 4 min 12 s');
  expect(restWords(59 * SECOND + 1)).toBe('in 1 min 0 s');
  expect(restWords(1)).toBe('in 1 s');
});

it('is due at its instant, and late from the first full minute', () => {
  expect(restWords(0)).toBe('now');
  expect(restWords(-59 * SECOND)).toBe('now');
  expect(restWords(-MINUTE)).toBe('1 min late');
  expect(restWords(-(26 * HOUR + 7 * MINUTE))).toBe('26 h late');
});
