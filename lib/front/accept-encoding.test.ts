import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { acceptableCodings, PREFERENCE } from './accept-encoding.mjs';

it.each([
  [undefined, ['identity']],
  ['', ['identity']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['gzip', ['gzip', 'identity']],
  ['GZIP ; q=1.0', ['gzip', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['br;q=0.5, gzip;q=0.8', ['gzip', 'br', 'identity']],
  ['br;q=0, *', ['gzip', 'identity']],
  ['*;q=0.1, gzip', ['gzip', 'br', 'identity']],
  ['identity, br;q=0.5', ['identity', 'br']],
  ['identity;q=0', []],
  ['*;q=0', []],
  ['identity;q=0, gzip', ['gzip']],
  ['gzip;q=0.5, *;q=0', ['gzip']],
  ['gzip;q=nonsense', ['identity']],
  ['gzip;q=1.5', ['identity']],
  ['deflate', ['identity']],
])('to a client that accepts %j, these may be sent, best first: %j', (header, codings) => {
  expect(acceptableCodings(header)).toEqual(codings);
});

test('no header, however broken, is more than a choice among ours', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      expect(PREFERENCE).toEqual(expect.arrayContaining([...acceptableCodings(header)]));
    }),
  );
});
