import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf } from './id-of.ts';

test('an id has the form of this page, and is the same at each reading', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.nat())), (parts) => {
      expect(idOf(...parts)).toMatch(/^[a-z0-9]{12}$/);
      expect(idOf(...parts)).toBe(idOf(...parts));
    }),
  );
});

test('what is told apart by its parts has another id', () => {
  const ids = [idOf('a', 'bc'), idOf('ab', 'c'), idOf('a', 'b', 'c'), idOf('abc'), idOf('incident', 1)];
  expect(new Set([...ids, idOf('update', 1), idOf('incident', 11)]).size).toBe(7);
});
