import { expect, it } from 'vitest';
import { HOUR, isoOf, MINUTE, parseInstant } from '#lib/domain/instant.ts';
import { UsageFault } from './usage-fault.ts';
import { duration, when } from './when.ts';

const NOW = parseInstant('2026-03-27T23:30:00.000Z');
const at = (given: string) => isoOf(when(given, 'Europe/Berlin', NOW));

it.each([
  ['now', '2026-03-27T23:30:00.000Z'],
  ['in 2h', '2026-03-28T01:30:00.000Z'],
  ['in 1 day 30 minutes', '2026-03-29T00:00:00.000Z'],
  ['2026-03-23T14:00Z', '2026-03-23T14:00:00.000Z'],
  ['2026-03-23T14:00+02:00', '2026-03-23T12:00:00.000Z'],
  // Without an offset it is the page's zone that counts, and its day: there it is the 28th already.
  ['2026-03-23 14:00', '2026-03-23T13:00:00.000Z'],
  ['2026-03-30 14:00', '2026-03-30T12:00:00.000Z'],
  ['today 14:00', '2026-03-28T13:00:00.000Z'],
  ['tomorrow 14:00', '2026-03-29T12:00:00.000Z'],
])('"%s" is one instant', (given, expected) => {
  expect(at(given)).toBe(expected);
});

it.each([
  '',
  'soon',
  '14:00',
  'in',
  'in 2',
  'in 2 fortnights',
  'in -2h',
  '2026-02-30 14:00',
  'tomorrow',
  '2h',
])('"%s" is refused rather than guessed', (given) => expect(() => at(given)).toThrow(UsageFault));

it('a time that the clocks of the page skip is refused, and named', () => {
  expect(() => at('2026-03-29 02:30')).toThrow('There is no 2026-03-29 02:30 in Europe/Berlin');
});

it('lengths of time are exact', () => {
  expect([duration('2h'), duration('1h30m'), duration('90 minutes')]).toEqual([
    ...[2 * HOUR, 90 * MINUTE, 90 * MINUTE],
  ]);
  for (const given of ['', '0h', '1.5h', '2', 'h', '2h and more'])
    expect(() => duration(given), given).toThrow(UsageFault);
});
