import { expect, test } from 'vitest';
import type { Instant } from './instant.ts';
import { mayUndo, tooLateWords, UNDO_WINDOW } from './undo.ts';

const at = 1_742_202_000_000 as Instant;

test('a word can be taken back until the ten seconds are over, and not at the instant at which they are', () => {
  expect(mayUndo(at, at)).toBe(true);
  expect(mayUndo(at, (at + UNDO_WINDOW - 1) as Instant)).toBe(true);
  expect(mayUndo(at, (at + UNDO_WINDOW) as Instant)).toBe(false);
});

test('who comes too late hears how many have been told, and how many will be', () => {
  expect(tooLateWords({ sent: 0, underWay: 0, waiting: 0 })).toMatch(/the ten seconds are over/);
  expect(tooLateWords({ sent: 1, underWay: 0, waiting: 0 })).toMatch(/: 1 person has been told\./);
  expect(tooLateWords({ sent: 1412, underWay: 2, waiting: 3 })).toMatch(
    /: 1,412 people have been told, and 5 more will be\./,
  );
  expect(tooLateWords({ sent: 0, underWay: 0, waiting: 7 })).toMatch(/nobody has been told/);
});
