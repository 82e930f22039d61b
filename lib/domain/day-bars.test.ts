import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayBars } from './day-bars.ts';
import { DEFAULT_UPTIME_WEIGHTS as weights } from './downtime.ts';
import { type Day, HOUR, instantOf, MINUTE } from './instant.ts';
import { at } from './testing/instants.ts';
import { histories } from './testing/histories.ts';
import { addDays, startOfDay } from './time.ts';
import { type ComponentHistory, componentTimeline, uptimeOf } from './uptime.ts';

const day = (text: string) => text as Day;
const daysFrom = (first: Day, count: number) => Array.from({ length: count }, (_, n) => addDays(first, n));

/** Three days around a change of the clocks. */
const CHANGES = [
  ['Europe/Berlin', '2026-03-28', 23],
  ['Europe/Berlin', '2026-10-24', 25],
  ['America/New_York', '2026-03-07', 23],
  ['America/New_York', '2026-10-31', 25],
] as const;

describe('a day bar', () => {
  test.each(CHANGES)('in %s measures the day after %s by its %d hours', (zone, first, hours) => {
    const days = daysFrom(day(first), 3);
    const from = startOfDay(days[0]!, zone);
    const to = startOfDay(addDays(days[2]!, 1), zone);
    const outage = { at: startOfDay(days[1]!, zone), status: 'major_outage' } as const;
    const spans = componentTimeline({
      own: [outage, { at: instantOf(outage.at + HOUR), status: 'operational' }],
      incidents: [],
      maintenances: [],
      from,
      to,
    });
    const bars = dayBars({ spans, days, zone, start: day(first), now: to, weights });
    expect(bars.map((bar) => bar.countedMs)).toEqual([24 * HOUR, hours * HOUR, 24 * HOUR]);
    expect(bars.map((bar) => bar.majorMs)).toEqual([0, HOUR, 0]);
    expect(bars[1]?.percent).toBeCloseTo(100 - 100 / hours, 10);
    expect(bars.map((bar) => bar.worst)).toEqual(['operational', 'major_outage', 'operational']);
  });

  test('without data is neither good nor bad: before the first day, and after now', () => {
    const days = daysFrom(day('2026-06-01'), 4);
    const now = at('2026-06-03T06:00Z');
    const from = at('2026-05-01T00:00Z');
    const spans = componentTimeline({ own: [], incidents: [], maintenances: [], from, to: now });
    const bars = dayBars({ spans, days, zone: 'UTC', start: day('2026-06-02'), now, weights });
    expect(bars.map((bar) => bar.percent)).toEqual([null, 100, 100, null]);
    expect(bars.map((bar) => bar.worst)).toEqual([null, 'operational', 'operational', null]);
    expect(bars.map((bar) => bar.countedMs)).toEqual([0, 24 * HOUR, 6 * HOUR, 0]);
  });

  test('names the incidents and maintenances of its day, and of no other', () => {
    const spans = componentTimeline({
      own: [],
      incidents: [
        {
          id: 'overnight',
          updates: [{ at: at('2026-06-01T23:30Z'), status: 'partial_outage' }],
          endedAt: at('2026-06-02T00:30Z'),
        },
        {
          id: 'to midnight',
          updates: [{ at: at('2026-06-02T23:00Z'), status: 'major_outage' }],
          endedAt: at('2026-06-03T00:00Z'),
        },
      ],
      maintenances: [
        {
          id: 'work',
          updates: [{ at: at('2026-06-02T23:00Z'), status: 'under_maintenance' }],
          endedAt: at('2026-06-02T23:10Z'),
        },
      ],
      from: at('2026-06-01T00:00Z'),
      to: at('2026-06-04T00:00Z'),
    });
    const days = daysFrom(day('2026-06-01'), 3);
    const bars = dayBars({
      spans,
      days,
      zone: 'UTC',
      start: days[0]!,
      now: at('2026-06-04T00:00Z'),
      weights,
    });
    expect(bars.map((bar) => bar.incidents)).toEqual([['overnight'], ['overnight', 'to midnight'], []]);
    expect(bars.map((bar) => bar.maintenances)).toEqual([[], ['work'], []]);
    expect(bars.map((bar) => bar.worst)).toEqual(['partial_outage', 'major_outage', 'operational']);
    expect(bars.map((bar) => bar.partialMs)).toEqual([30 * MINUTE, 30 * MINUTE, 0]);
  });

  test('of a day that the zone left out has no data, and its neighbours are whole', () => {
    const days = daysFrom(day('2011-12-29'), 3);
    const from = startOfDay(days[0]!, 'Pacific/Apia');
    const now = startOfDay(day('2012-01-01'), 'Pacific/Apia');
    const spans = componentTimeline({ own: [], incidents: [], maintenances: [], from, to: now });
    const bars = dayBars({ spans, days, zone: 'Pacific/Apia', start: days[0]!, now, weights });
    expect(bars.map((bar) => bar.countedMs)).toEqual([24 * HOUR, 0, 24 * HOUR]);
    expect(bars.map((bar) => bar.worst)).toEqual(['operational', null, 'operational']);
  });

  test.each(CHANGES)('in %s: the three after %s together are the uptime of their time', (zone, first) => {
    const days = daysFrom(day(first), 3);
    const from = startOfDay(days[0]!, zone);
    fc.assert(
      fc.property(histories(from, 71 * 60), (history: ComponentHistory) => {
        const spans = componentTimeline(history);
        const whole = uptimeOf(spans, weights, from, history.to);
        const bars = dayBars({ spans, days, zone, start: days[0]!, now: history.to, weights });
        const sum = (of: 'countedMs' | 'majorMs' | 'partialMs' | 'maintenanceMs') =>
          bars.reduce((total, bar) => total + bar[of], 0);
        for (const of of ['countedMs', 'majorMs', 'partialMs', 'maintenanceMs'] as const)
          expect(sum(of)).toBe(whole[of]);
      }),
      { numRuns: 50 },
    );
  });
});
