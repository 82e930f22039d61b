import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, instantOf, MINUTE } from './instant.ts';
import { at, modern, ZONES } from './testing/instants.ts';
import { localOf } from './time.ts';
import { timeSteps } from './time-steps.ts';

const YEAR = 365 * 24 * HOUR;
const zones = fc.constantFrom(...ZONES);
const lengths = fc.oneof(
  fc.integer({ min: MINUTE, max: 3 * HOUR }),
  fc.integer({ min: HOUR, max: 90 * 24 * HOUR }),
  fc.integer({ min: 30 * 24 * HOUR, max: 40 * YEAR }),
);
const local = (from: string, to: string, zone: string, most = 6) =>
  timeSteps(at(from), at(to), zone, most).map(({ at: step, form }) => [localOf(step, zone), form]);

describe('the steps of an axis of time', () => {
  test('are whole hours of the zone, and a day is named where it begins', () => {
    expect(local('2025-03-23T20:10Z', '2025-03-24T00:20Z', 'Europe/Berlin')).toEqual([
      ['2025-03-23T22:00', 'time'],
      ['2025-03-23T23:00', 'time'],
      ['2025-03-24T00:00', 'day'],
      ['2025-03-24T01:00', 'time'],
    ]);
  });

  test('are whole hours where the zone is three quarters of an hour from UTC', () => {
    const steps = local('2025-03-23T20:10Z', '2025-03-24T00:20Z', 'Asia/Kathmandu');
    expect(steps.map(([text]) => text!.slice(14))).toEqual(steps.map(() => '00'));
  });

  test('leave out the hour that clocks skip', () => {
    const steps = local('2025-03-30T00:30Z', '2025-03-30T03:30Z', 'Europe/Berlin', 4);
    expect(steps.map(([text]) => text!.slice(11))).toEqual(['03:00', '04:00', '05:00']);
  });

  test('are days, months and years for what lasts long', () => {
    expect(local('2025-03-03T05:00Z', '2025-03-07T05:00Z', 'UTC').map(([, form]) => form)).toContain('day');
    expect(local('2025-01-20T00:00Z', '2025-05-20T00:00Z', 'UTC').map(([text]) => text)).toEqual([
      ...['2025-02-01T00:00', '2025-03-01T00:00', '2025-04-01T00:00', '2025-05-01T00:00'],
    ]);
    expect(local('2011-06-01T00:00Z', '2025-06-01T00:00Z', 'UTC', 6).map(([text]) => text)).toEqual([
      ...['2015-01-01T00:00', '2020-01-01T00:00', '2025-01-01T00:00'],
    ]);
  });

  test('are few, within the time, and each later than the one before', () => {
    fc.assert(
      fc.property(modern, lengths, zones, fc.integer({ min: 2, max: 8 }), (from, length, zone, most) => {
        const to = instantOf(from + length);
        const steps = timeSteps(from, to, zone, most);
        // A month is longer or shorter than months are, so there may be one more.
        expect(steps.length).toBeLessThanOrEqual(most + 2);
        steps.forEach((step, index) => {
          expect(step.at).toBeGreaterThanOrEqual(from);
          expect(step.at).toBeLessThanOrEqual(to);
          if (index > 0) expect(step.at).toBeGreaterThan(steps[index - 1]!.at);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('there is one at least for anything that lasts ten minutes or longer', () => {
    fc.assert(
      fc.property(modern, lengths, zones, (from, length, zone) => {
        const to = instantOf(from + Math.max(length, 10 * MINUTE));
        expect(timeSteps(from, to, zone, 6).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
