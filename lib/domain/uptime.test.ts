import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instantOf, MINUTE, plus } from './instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus, worstStatus } from './level.ts';
import { at } from './testing/instants.ts';
import { histories, stateAt } from './testing/histories.ts';
import {
  componentTimeline,
  DEFAULT_UPTIME_WEIGHTS,
  formatPercent,
  misweighed,
  type Span,
  uptimeOf,
} from './uptime.ts';

const W = DEFAULT_UPTIME_WEIGHTS;
const FROM = at('2026-03-23T22:00Z');
const TO = at('2026-03-24T00:00Z');
const some = histories(FROM, 120);

/** One span after the other from `FROM`, each so many minutes long. */
function lasting(...parts: [ComponentStatus, number][]): Span[] {
  let from: Instant = FROM;
  return parts.map(([status, minutes]) => {
    const span: Span = { from, to: plus(from, minutes * MINUTE), status, causes: [] };
    from = span.to;
    return span;
  });
}
const of = (...parts: [ComponentStatus, number][]) =>
  uptimeOf(lasting(...parts), W, FROM, instantOf(FROM + 9e12));

describe('uptime', () => {
  test('weighs a major outage whole, a partial one 0.3 and a degraded hour not at all', () => {
    expect(of(['operational', 90], ['major_outage', 10]).percent).toBe(90);
    expect(of(['operational', 90], ['partial_outage', 10]).percent).toBe(97);
    expect(of(['operational', 90], ['degraded_performance', 10]).percent).toBe(100);
    const own = { degraded_performance: 0.5, partial_outage: 1, major_outage: 1 };
    expect(uptimeOf(lasting(['degraded_performance', 60]), own, FROM, TO).percent).toBe(50);
  });

  test('keeps maintenance apart: neither up nor down', () => {
    const uptime = of(['operational', 50], ['under_maintenance', 100], ['major_outage', 50]);
    expect(uptime).toMatchObject({
      percent: 50,
      maintenanceMs: 100 * MINUTE,
      countedMs: 100 * MINUTE,
      majorMs: 50 * MINUTE,
    });
    expect(of(['under_maintenance', 60]).percent).toBeNull();
  });

  test('has no figure where there is no data', () => {
    expect(uptimeOf([], W, FROM, TO)).toMatchObject({ percent: null, countedMs: 0, spans: [] });
    const spans = lasting(['operational', 60]);
    expect(uptimeOf(spans, W, plus(FROM, 60 * MINUTE), TO).percent).toBeNull();
    expect(uptimeOf(spans, W, TO, FROM).percent).toBeNull();
  });

  test('is what counting minute by minute gives, within any part of the time', () => {
    fc.assert(
      fc.property(some, fc.nat(120), fc.nat(120), (history, a, b) => {
        const since = plus(FROM, Math.min(a, b) * MINUTE);
        const until = plus(FROM, Math.max(a, b) * MINUTE);
        const count = Object.fromEntries(COMPONENT_STATUSES.map((status) => [status, 0])) as Record<
          ComponentStatus,
          number
        >;
        for (let now: number = since; now < until; now += MINUTE)
          count[stateAt(history, now as Instant).status] += MINUTE;
        const uptime = uptimeOf(componentTimeline(history), W, since, until);
        expect(uptime.maintenanceMs).toBe(count.under_maintenance);
        expect(uptime.degradedMs).toBe(count.degraded_performance);
        expect(uptime.partialMs).toBe(count.partial_outage);
        expect(uptime.majorMs).toBe(count.major_outage);
        const counted = until - since - count.under_maintenance;
        expect(uptime.countedMs).toBe(counted);
        if (counted === 0) expect(uptime.percent).toBeNull();
        else
          expect(uptime.percent).toBeCloseTo(
            100 * (1 - (count.major_outage + 0.3 * count.partial_outage) / counted),
            9,
          );
      }),
      { numRuns: 200 },
    );
  });

  test('lies between 0 and 100, is 100 exactly without downtime, and shows the intervals it was made from', () => {
    fc.assert(
      fc.property(some, (history) => {
        const uptime = uptimeOf(componentTimeline(history), W, FROM, TO);
        const total = uptime.spans.reduce((sum, span) => sum + span.to - span.from, 0);
        expect(total).toBe(TO - FROM);
        expect(uptime.countedMs + uptime.maintenanceMs).toBe(total);
        if (uptime.percent === null) return;
        expect(uptime.percent).toBeGreaterThanOrEqual(0);
        expect(uptime.percent).toBeLessThanOrEqual(100);
        expect(uptime.percent === 100).toBe(uptime.downMs === 0);
      }),
      { numRuns: 300 },
    );
  });

  test('is never raised by more downtime', () => {
    // A partial outage in what was maintenance adds time as well as downtime to the figure, so it is asked of the rest.
    const parts = fc.array(
      fc.tuple(fc.constantFrom(...COMPONENT_STATUSES), fc.integer({ min: 1, max: 500 })),
      { minLength: 1 },
    );
    const worse = fc.constantFrom<ComponentStatus>('degraded_performance', 'partial_outage', 'major_outage');
    fc.assert(
      fc.property(parts, fc.nat(), worse, (list, pick, status) => {
        const index = pick % list.length;
        const [was, minutes] = list[index]!;
        fc.pre(was !== 'under_maintenance' || status === 'major_outage');
        const then = of(...list.with(index, [worstStatus([was, status]), minutes])).percent;
        const before = of(...list).percent;
        if (before !== null) expect(then).toBeLessThanOrEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  test('of ten years with one lost millisecond is not 100', () => {
    const end = instantOf(FROM + 3_652 * 24 * 60 * MINUTE);
    const spans: Span[] = [
      { from: FROM, to: plus(FROM, 1), status: 'partial_outage', causes: [] },
      { from: plus(FROM, 1), to: end, status: 'operational', causes: [] },
    ];
    const { percent } = uptimeOf(spans, { ...W, partial_outage: 1e-9 }, FROM, end);
    expect(percent).toBeLessThan(100);
    expect(formatPercent(percent!)).toBe('99.999');
  });
});

test('weights are in order when nothing worse counts less than something better', () => {
  expect(misweighed(W)).toBeNull();
  expect(misweighed({ degraded_performance: 1, partial_outage: 1, major_outage: 1 })).toBeNull();
  expect(misweighed({ ...W, partial_outage: 1, major_outage: 0.9 })).toBe('major_outage');
  expect(misweighed({ ...W, degraded_performance: 0.5 })).toBe('partial_outage');
});

describe('a percentage', () => {
  test.each([
    [100, '100'],
    [99.9999, '99.999'],
    [99.99, '99.990'],
    [99.989, '99.98'],
    [99.98, '99.98'],
    [99.95, '99.95'],
    [97, '97.00'],
    [4.35, '4.35'],
    [0.3, '0.30'],
    [1e-7, '0.00'],
    [0, '0.00'],
  ])('of %d is written %s', (percent, text) => {
    expect(formatPercent(percent)).toBe(text);
  });

  test('is never rounded up, and cut by less than a hundredth', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        const shown = formatPercent(percent);
        expect(Number(shown)).toBeLessThanOrEqual(percent);
        expect(percent - Number(shown)).toBeLessThan(0.01 + 1e-12);
        expect(shown === '100').toBe(percent === 100);
      }),
      { numRuns: 1000 },
    );
  });
});
