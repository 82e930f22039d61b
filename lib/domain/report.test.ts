import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentTimes } from './incident-times.ts';
import { type Day, type Instant, instantOf, parseInstant } from './instant.ts';
import { IMPACTS } from './level.ts';
import { ACTION_ITEM_STATES } from './postmortem.ts';
import { addMonths } from './month-grid.ts';
import { nextPeriod, periodBounds, quarterOf, reportPeriod } from './report-period.ts';
import { REPORT_TIMES, type ReportedIncident, reportOf } from './report.ts';

const MARCH = { from: parseInstant('2025-03-01T00:00:00Z'), to: parseInstant('2025-04-01T00:00:00Z') };
const TODAY = '2025-05-01' as Day;
const NONE: IncidentTimes = {
  detect: null,
  acknowledge: null,
  firstWord: null,
  mitigate: null,
  resolve: null,
};

const lasting = fc.option(fc.integer({ min: 0, max: 90_000_000 }));
const incident = fc
  .record({
    ...{ id: fc.string({ minLength: 6, maxLength: 6 }), impact: fc.constantFrom(...IMPACTS) },
    startedAt: fc.integer({ min: MARCH.from - 2 ** 31, max: MARCH.to + 2 ** 31 }).map(instantOf),
    ...{
      isOver: fc.boolean(),
      componentIds: fc.array(fc.constantFrom('api', 'web', 'mail'), { maxLength: 4 }),
    },
    ...{ detect: lasting, acknowledge: lasting, resolve: lasting },
  })
  .map(({ detect, acknowledge, resolve, startedAt, ...one }): ReportedIncident => {
    const measured = (milliseconds: number | null) =>
      milliseconds === null
        ? null
        : { from: startedAt, to: instantOf(startedAt + milliseconds), milliseconds };
    const times = {
      detect: measured(detect),
      acknowledge: measured(acknowledge),
      resolve: measured(resolve),
    };
    return { ...one, startedAt, times: { ...NONE, ...times } };
  });
const world = fc.record({
  incidents: fc.uniqueArray(incident, { selector: ({ id }) => id, maxLength: 40 }),
  items: fc.array(
    fc.record({
      ...{ of: fc.nat(60), state: fc.constantFrom(...ACTION_ITEM_STATES) },
      dueDay: fc.option(fc.constantFrom('2025-04-30' as Day, TODAY, '2025-05-02' as Day)),
    }),
    { maxLength: 30 },
  ),
});

/**
 * The reference: a ladder of ten equal steps from each value up to the next, so that its rungs are what linear
 * interpolation gives and the percentile is a rung that is counted off. Tenths in whole numbers: nothing is rounded.
 */
function rung(values: readonly number[], tenths: number): number | null {
  const rest = [...values];
  const ladder: number[] = [];
  let below: number | null = null;
  while (rest.length > 0) {
    const [least] = rest.splice(rest.indexOf(Math.min(...rest)), 1);
    for (let step = 1; below !== null && step < 10; step += 1)
      ladder.push(below * (10 - step) + least! * step);
    ladder.push(least! * 10);
    below = least!;
  }
  return ladder.length === 0 ? null : ladder[((ladder.length - 1) * tenths) / 10]! / 10;
}

describe('the figures', () => {
  it('have the median and the 90th percentile that a count by other means has', () => {
    fc.assert(
      fc.property(world, ({ incidents }) => {
        const report = reportOf({ incidents, actionItems: [] }, MARCH, TODAY);
        for (const { time, median, ninetieth, known, unknown } of report.times) {
          const began = incidents.filter((one) => one.startedAt >= MARCH.from && one.startedAt < MARCH.to);
          const values = began.flatMap(({ times }) => times[time]?.milliseconds ?? []);
          expect([known, unknown]).toEqual([values.length, began.length - values.length]);
          for (const [figure, tenths] of [
            [median, 5],
            [ninetieth, 9],
          ] as const) {
            const expected = rung(values, tenths);
            if (expected === null) expect(figure).toBeNull();
            else expect(figure).toBeCloseTo(expected, 4);
          }
          // A median has as many on the one side as on the other.
          const above = values.filter((value) => value > median!).length;
          const below = values.filter((value) => value < median!).length;
          expect(Math.max(above, below) * 2).toBeLessThanOrEqual(values.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are those of a sample whose percentiles everybody can see', () => {
    const minutes = [55, 5, 15, 25, 35, 45, 65, 75, 85, 95, 105];
    const incidents = minutes.map((lasted, index): ReportedIncident => ({
      ...{ id: `i${index}`, impact: 'major', startedAt: MARCH.from, isOver: true, componentIds: [] },
      times: { ...NONE, resolve: { from: MARCH.from, to: MARCH.from, milliseconds: lasted } },
    }));
    const { times } = reportOf({ incidents, actionItems: [] }, MARCH, TODAY);
    expect(times[2]).toEqual({ time: 'resolve', median: 55, ninetieth: 95, known: 11, unknown: 0 });
    // Nobody noted when it was detected: that is not "at once".
    expect(times[0]).toEqual({ time: 'detect', median: null, ninetieth: null, known: 0, unknown: 11 });
    expect(times.map(({ time }) => time)).toEqual(REPORT_TIMES);
  });

  it('count each incident of the period once, by impact and by component, and no item of another', () => {
    fc.assert(
      fc.property(world, ({ incidents, items }) => {
        const actionItems = items.map(({ of, ...item }) => ({
          ...{ ...item, incidentId: incidents[of]?.id ?? 'of another period' },
        }));
        const report = reportOf({ incidents, actionItems }, MARCH, TODAY);
        const ids = report.incidentIds;
        expect(new Set(ids).size).toBe(ids.length);
        expect(IMPACTS.reduce((sum, impact) => sum + report.byImpact[impact], 0)).toBe(ids.length);
        for (const [componentId, named] of report.byComponent)
          expect(named).toEqual(
            ids.filter((id) => incidents.find((one) => one.id === id)!.componentIds.includes(componentId)),
          );
        const { made, open, done, dropped, overdue } = report.actionItems;
        expect(made).toBe(actionItems.filter(({ incidentId }) => ids.includes(incidentId)).length);
        expect(open + done + dropped).toBe(made);
        expect(overdue).toBeLessThanOrEqual(open);
      }),
    );
  });
});

describe('a period', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'];

  it('is cut in the zone of the page: each moment is in the month that a clock on its wall shows', () => {
    const moment = fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (at, zone) => {
        const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit' });
        const shown = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
        const month = `${shown.year}-${shown.month}`;
        const isWithin = (name: string) => {
          const { from, to } = periodBounds(reportPeriod(name)!, zone);
          return at >= from && at < to;
        };
        expect([-1, 0, 1].filter((by) => isWithin(addMonths(month, by)))).toEqual([0]);
        expect(isWithin(quarterOf(reportPeriod(month)!).name)).toBe(true);
      }),
    );
  });

  it('of three months begins and ends where its months do, and has neighbours of its length', () => {
    const quarter = reportPeriod('2025-Q1')!;
    expect(quarter.months).toEqual(['2025-01', '2025-02', '2025-03']);
    expect(periodBounds(quarter, 'Europe/Berlin')).toEqual({
      from: parseInstant('2024-12-31T23:00:00Z'),
      to: parseInstant('2025-03-31T22:00:00Z'),
    });
    expect(nextPeriod(quarter, -1)?.name).toBe('2024-Q4');
    expect(nextPeriod(quarter, 1)?.name).toBe('2025-Q2');
    expect(nextPeriod(reportPeriod('2025-12')!, 1)?.name).toBe('2026-01');
  });

  it('ends with the calendar, and is nothing that somebody made up', () => {
    expect(nextPeriod(reportPeriod('9998-12')!, 1)).toBeNull();
    expect(nextPeriod(reportPeriod('9998-Q4')!, 1)).toBeNull();
    expect(nextPeriod(reportPeriod('1000-Q1')!, -1)).toBeNull();
    const odd = [
      '',
      '2025',
      '2025-13',
      '2025-Q0',
      '2025-Q5',
      '0000-Q1',
      '9999-Q1',
      '2025-q1',
      '2025-03-01',
      'x',
    ];
    expect(odd.map(reportPeriod)).toEqual(odd.map(() => null));
  });
});

it('an incident at the very end of the month is of the next one', () => {
  const one = (id: string, startedAt: Instant): ReportedIncident => ({
    ...{ id, impact: 'minor', startedAt, isOver: false, componentIds: ['api', 'api'], times: NONE },
  });
  const incidents = [one('after', MARCH.to), one('last', instantOf(MARCH.to - 1)), one('first', MARCH.from)];
  const report = reportOf({ incidents, actionItems: [] }, MARCH, TODAY);
  expect(report.incidentIds).toEqual(['first', 'last']);
  expect(report.byComponent.get('api')).toEqual(['first', 'last']);
  expect(report.open).toBe(2);
});
