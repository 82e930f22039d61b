import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitDuration } from './duration.ts';
import { HOUR, MINUTE } from './instant.ts';

test('fifty-five minutes are fifty-five minutes, a millisecond less is fifty-four', () => {
  expect(splitDuration(55 * MINUTE)).toEqual({ days: 0, hours: 0, minutes: 55 });
  expect(splitDuration(55 * MINUTE - 1)).toEqual({ days: 0, hours: 0, minutes: 54 });
  expect(splitDuration(-5)).toEqual({ days: 0, hours: 0, minutes: 0 });
});

test('the parts of a duration add up to its whole minutes', () => {
  fc.assert(
    fc.property(fc.nat(400 * 24 * HOUR), (length) => {
      const { days, hours, minutes } = splitDuration(length);
      expect(days * 24 * 60 + hours * 60 + minutes).toBe(Math.floor(length / MINUTE));
      expect(hours).toBeLessThan(24);
      expect(minutes).toBeLessThan(60);
    }),
  );
});
