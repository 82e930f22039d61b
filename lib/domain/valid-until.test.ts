import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR, plus } from './instant.ts';
import { MAINTENANCE_STATUSES, nextInstant } from './maintenance.ts';
import { at, instants, modern, ZONES } from './testing/instants.ts';
import { dayOf } from './time.ts';
import { validUntil } from './valid-until.ts';

const now = at('2026-03-23T12:00Z');
const window = (from: string, to: string) => ({
  status: 'scheduled' as const,
  scheduledFor: at(from),
  scheduledUntil: at(to),
});

describe('the page is valid', () => {
  test('until midnight in its own zone when nothing comes', () => {
    expect(validUntil({ maintenances: [], promises: [null], now, zone: 'UTC' })).toBe(
      at('2026-03-24T00:00Z'),
    );
    expect(validUntil({ maintenances: [], promises: [], now, zone: 'Asia/Kathmandu' })).toBe(
      at('2026-03-23T18:15Z'),
    );
  });

  test('until a window begins, or the running one ends', () => {
    const coming = window('2026-03-23T22:00Z', '2026-03-23T23:00Z');
    const running = { ...window('2026-03-23T11:00Z', '2026-03-23T13:30Z'), status: 'in_progress' as const };
    expect(validUntil({ maintenances: [coming], promises: [], now, zone: 'UTC' })).toBe(coming.scheduledFor);
    expect(validUntil({ maintenances: [coming, running], promises: [], now, zone: 'UTC' })).toBe(
      running.scheduledUntil,
    );
  });

  test('until a promised update is late; one that is late already changes nothing more', () => {
    const promises = [plus(now, HOUR), now, plus(now, -HOUR), plus(now, 2 * HOUR)];
    expect(validUntil({ maintenances: [], promises, now, zone: 'UTC' })).toBe(plus(now, HOUR));
  });

  test('until the very first of these moments, always later than now and never past the day', () => {
    const near = instants('2026-03-22T00:00Z', '2026-03-25T00:00Z');
    const windows = fc
      .tuple(fc.constantFrom(...MAINTENANCE_STATUSES), near, fc.integer({ min: 1, max: 9 * HOUR }))
      .map(([status, scheduledFor, length]) => ({
        status,
        scheduledFor,
        scheduledUntil: plus(scheduledFor, length),
      }));
    fc.assert(
      fc.property(
        fc.array(windows),
        fc.array(fc.option(near)),
        near,
        fc.constantFrom(...ZONES),
        (maintenances, promises, moment, zone) => {
          const until = validUntil({ maintenances, promises, now: moment, zone });
          expect(until).toBeGreaterThan(moment);
          expect(dayOf(plus(until, -1), zone)).toBe(dayOf(moment, zone));
          for (const next of [...maintenances.map((m) => nextInstant(m, moment)), ...promises])
            if (next !== null && next > moment) expect(until).toBeLessThanOrEqual(next);
        },
      ),
    );
  });

  test('for at most a long day, in every zone and year', () => {
    fc.assert(
      fc.property(modern, fc.constantFrom(...ZONES), (moment, zone) => {
        const until = validUntil({ maintenances: [], promises: [], now: moment, zone });
        expect(until - moment).toBeGreaterThan(0);
        expect(until - moment).toBeLessThanOrEqual(26 * HOUR);
      }),
    );
  });
});
