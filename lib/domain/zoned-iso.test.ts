import { expect, test } from 'vitest';
import { parseInstant } from './instant.ts';
import { zonedIso } from './zoned-iso.ts';

test.each([
  ['2025-03-09T06:59:59.090Z', 'America/New_York', '2025-03-09T01:59:59.090-05:00'],
  ['2025-03-09T07:00:00.000Z', 'America/New_York', '2025-03-09T03:00:00.000-04:00'],
  ['2025-03-09T07:00:00.001Z', 'Etc/UTC', '2025-03-09T07:00:00.001Z'],
  ['2025-03-09T07:00:00.000Z', 'UTC', '2025-03-09T07:00:00.000Z'],
  ['2025-01-09T07:00:00.000Z', 'Europe/London', '2025-01-09T07:00:00.000+00:00'],
  ['2025-07-09T07:00:00.120Z', 'Asia/Kolkata', '2025-07-09T12:30:00.120+05:30'],
])('%s in %s is %s', (at, zone, text) => {
  const instant = parseInstant(at);
  expect(zonedIso(instant, zone)).toBe(text);
  expect(parseInstant(text), 'and the same instant').toBe(instant);
});
