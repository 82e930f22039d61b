import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, isoOf, parseInstant, plus } from './instant.ts';
import { modern } from './testing/instants.ts';

describe('an instant', () => {
  test('written in ISO 8601 and read again is the same', () => {
    fc.assert(
      fc.property(modern, (now) => {
        expect(parseInstant(isoOf(now))).toBe(now);
      }),
    );
  });

  test('is read with any offset and any precision down to the millisecond', () => {
    expect(parseInstant('2026-01-01T05:00:00+05:00')).toBe(parseInstant('2026-01-01T00:00Z'));
    expect(parseInstant('2026-01-01T00:00:00.250-0000')).toBe(parseInstant('2026-01-01T00:00:00.25Z'));
  });

  test.each([
    '2026-01-01',
    '2026-01-01T00:00',
    '2026-13-01T00:00Z',
    '2026-02-30T00:00Z',
    '2026-01-01T24:00Z',
    '2026-01-01T25:00Z',
    '1 Jan 2026 00:00Z',
    'Z',
    '',
  ])('is not %j: an offset is needed, and a date that there is', (text) => {
    expect(() => parseInstant(text)).toThrow(RangeError);
  });

  test.each([Number.NaN, Infinity, 0.5, 8.64e15 + 1])('is not %d milliseconds', (number) => {
    expect(() => instantOf(number)).toThrow(RangeError);
  });

  test('cannot be moved out of the calendar', () => {
    expect(() => plus(instantOf(8.64e15), 1)).toThrow(RangeError);
  });
});
