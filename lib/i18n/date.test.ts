import { expect, test } from 'vitest';
import { parseInstant } from '#lib/domain/instant.ts';
import { dayText, instantText, nearForm, zoneText } from './date.ts';
import { durationText } from './duration.ts';

const at = parseInstant('2025-03-23T22:00:00Z');

test('an instant names the zone it is written in', () => {
  expect(instantText(at, 'Etc/UTC', 'full')).toBe('23 March 2025, 22:00 UTC');
  expect(instantText(at, 'Europe/Berlin', 'stamp')).toBe('23 Mar, 23:00 CET');
  expect(zoneText('America/New_York', at)).toBe('GMT-4');
});

test('midnight is 00:00, and the day is that of the zone', () => {
  expect(instantText(at, 'Africa/Cairo', 'short')).toBe('24 Mar, 00:00');
  expect(nearForm(at, parseInstant('2025-03-23T21:00:00Z'), 'Africa/Cairo')).toBe('stamp');
  expect(nearForm(at, parseInstant('2025-03-23T21:00:00Z'), 'Etc/UTC')).toBe('clock');
});

test('a day is the same day wherever it is written', () => {
  expect(dayText('2025-03-23' as never, 'full')).toBe('Sunday 23 March 2025');
});

test.each([
  [0, 'less than a minute'],
  [55 * 60_000, '55 minutes'],
  [60 * 60_000, '1 hour'],
  [125 * 60_000, '2 hours 5 minutes'],
  [27 * 3_600_000, '1 day 3 hours'],
  [24 * 3_600_000, '1 day'],
])('%i ms is %s', (milliseconds, words) => {
  expect(durationText(milliseconds)).toBe(words);
});
