import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instantOf, parseInstant } from './instant.ts';
import { type Measured, seriesOf } from './metric-series.ts';
import { METRIC_RANGES, type RangeWindow, windowOf } from './metric-range.ts';

const NOW = parseInstant('2025-03-17T09:03:20Z');
const one = (at: Instant, ...values: number[]): Measured => ({
  at,
  count: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  low: Math.min(...values),
  high: Math.max(...values),
});

describe('what was measured in a window', () => {
  test('stands in the places of its moments, and gaps stay gaps', () => {
    const window = windowOf('day', NOW);
    const { from, to, bucket } = window;
    const measured = [one(instantOf(to - bucket), 4), one(from, 1, 3)];
    const { places, figures } = seriesOf(measured, window);
    expect(places).toHaveLength(288);
    expect(places[0]).toEqual({ low: 1, mean: 2, high: 3 });
    expect(places[287]).toEqual({ low: 4, mean: 4, high: 4 });
    expect(places.filter((place) => place !== null)).toHaveLength(2);
    expect(figures).toEqual({ low: 1, mean: 8 / 3, high: 4 });
  });

  test('is nothing where nothing was, and what lies outside counts for nothing', () => {
    const window = windowOf('week', NOW);
    const outside = [one(window.to, 9), one(instantOf(window.from - window.bucket), 9)];
    const { places, figures, rows } = seriesOf(outside, window);
    expect([new Set(places), figures]).toEqual([new Set([null]), null]);
    expect(rows.every((row) => row.figures === null)).toBe(true);
  });

  test('is told in whole hours, quarters of days or days, the newest first', () => {
    const rowsOf = (range: (typeof METRIC_RANGES)[number]) =>
      seriesOf([], windowOf(range, NOW)).rows.map(({ from }) => new Date(from).toISOString().slice(5, 16));
    expect(rowsOf('day').slice(0, 2)).toEqual(['03-17T09:00', '03-17T08:00']);
    // The oldest begins where the window does.
    expect(rowsOf('day').at(-1)).toBe('03-16T09:05');
    expect(rowsOf('week').slice(0, 2)).toEqual(['03-17T06:00', '03-17T00:00']);
    expect(rowsOf('month').slice(0, 2)).toEqual(['03-17T00:00', '03-16T00:00']);
    expect(METRIC_RANGES.map((range) => rowsOf(range).length)).toEqual([25, 29, 32]);
  });

  test('is the same however it is cut: each row, and all, is made of the points in it', () => {
    const anyPoints = (window: RangeWindow) =>
      fc.array(
        fc.record({
          place: fc.integer({ min: 0, max: window.count - 1 }),
          value: fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        }),
        { minLength: 1, maxLength: 60 },
      );
    for (const range of METRIC_RANGES) {
      const window = windowOf(range, NOW);
      fc.assert(
        fc.property(anyPoints(window), (points) => {
          const byPlace = new Map<number, number[]>();
          for (const { place, value } of points) byPlace.set(place, [...(byPlace.get(place) ?? []), value]);
          const measured = [...byPlace].map(([place, values]) =>
            one(instantOf(window.from + place * window.bucket), ...values),
          );
          const { figures, rows, places } = seriesOf(measured, window);
          const values = points.map(({ value }) => value);
          const [low, high] = [Math.min(...values), Math.max(...values)];
          expect(figures).toMatchObject({ low, high });
          expect(figures!.mean).toBeGreaterThanOrEqual(low);
          expect(figures!.mean).toBeLessThanOrEqual(high);
          const lows = rows.flatMap((row) => row.figures?.low ?? []);
          expect(Math.min(...lows)).toBe(low);
          expect(places.filter((place) => place !== null)).toHaveLength(byPlace.size);
        }),
      );
    }
  });
});
