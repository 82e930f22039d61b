import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine } from './one-line.ts';

test.each([
  ['a\nb', 'a b'],
  ['  a \n\n\t b  ', 'a b'],
  ['a  b', 'a  b'],
  ['\n \n', ''],
  ['👩‍🚒\nשלום', '👩‍🚒 שלום'],
])('of %j is %j', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

test('is what replacing each line end with the space around it gives', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '\t')).map((letters) => letters.join(''));
  fc.assert(
    fc.property(text, (given) => {
      expect(oneLine(given)).toBe(given.trim().replace(/\s*\n\s*/g, ' '));
    }),
  );
});

test('of megabytes of nothing is found at once', () => {
  expect(oneLine(`a${' '.repeat(4_000_000)}b`)).toHaveLength(4_000_002);
});
