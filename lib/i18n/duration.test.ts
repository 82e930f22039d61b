import { expect, test } from 'vitest';
import { HOUR, MINUTE, SECOND } from '#lib/domain/instant.ts';
import { distanceText, durationText } from './duration.ts';

test.each([
  [55 * MINUTE, '55 minutes'],
  [MINUTE, '1 minute'],
  [29 * SECOND, 'less than a minute'],
  [59 * MINUTE + 40 * SECOND, '1 hour'],
  [2 * HOUR + 5 * MINUTE, '2 hours 5 minutes'],
  [24 * HOUR, '1 day'],
  [76 * HOUR + 30 * MINUTE, '3 days 4 hours'],
])('%d milliseconds are %s', (length, text) => {
  expect(durationText(length)).toBe(text);
});

test('the distance to a moment is told in whole units, never more than has passed', () => {
  const now = 1_800_000_000_000;
  expect(distanceText(now - 119 * SECOND, now)).toBe('1 minute ago');
  expect(distanceText(now + 47 * HOUR, now)).toBe('in 1 day');
  expect(distanceText(now - 20 * SECOND, now)).toBe('just now');
});
