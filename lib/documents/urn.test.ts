import { expect, test } from 'vitest';
import { urnOf, uuidOf } from './urn.ts';

test('names become UUIDs as RFC 9562 says', () => {
  // Its example A.4: "www.example.com" in the namespace of DNS names.
  expect(uuidOf('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

test('what is another thing has another id', () => {
  expect(new Set([urnOf('a', 'x'), urnOf('b', 'x'), urnOf('a', 'y')]).size).toBe(3);
});
