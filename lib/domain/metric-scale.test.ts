import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleOf } from './metric-scale.ts';

const FREE = { yAxisMin: null, yAxisMax: null };
const figures = (low: number, high: number) => ({ low, mean: (low + high) / 2, high });
const value = fc.oneof(
  fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  fc.constantFrom(0, 5e-324, -5e-324, 1e15, -1e15, 1e15 - 0.125, 0.1 + 0.2, 99.95),
);
const apart = fc.tuple(value, value);
/** Two that differ by as little as a computer can tell of so large a value, and a little more. */
const near = fc
  .tuple(value, fc.integer({ min: 0, max: 100 }))
  .map(([a, ulps]): [number, number] => [a, Math.max(-1e15, a - ulps * Math.abs(a) * Number.EPSILON)]);

describe('the axis of a chart', () => {
  test.each([
    [84, 146, 0, 150],
    [3, 63, 0, 80],
    [0, 208, 0, 300],
    [99.2, 100, 99.2, 100],
    [100, 100, 0, 100],
    [0, 0, 0, 2],
    [-20, 5, -20, 20],
    [-80, -60, -80, -60],
    [0.0012, 0.0048, 0, 0.005],
  ])('from %d to %d reaches from %d to %d', (low, high, bottom, top) => {
    const scale = scaleOf(figures(low, high), FREE);
    expect(scale.bottom).toBeCloseTo(bottom, 9);
    expect(scale.top).toBeCloseTo(top, 9);
  });

  test('has every value in it, and a height, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(apart, near), ([a, b]) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { bottom, top } = scaleOf(figures(low, high), FREE);
        // Nobody sees a billionth of the height.
        const unseen = (top - bottom) / 1e9;
        expect(bottom - unseen).toBeLessThanOrEqual(low);
        expect(top + unseen).toBeGreaterThanOrEqual(high);
        expect(top).toBeGreaterThan(bottom);
        expect(Number.isFinite(top - bottom)).toBe(true);
      }),
      { numRuns: 2000, examples: [[[999_999_999_999_999.9, 999_999_999_999_999.4]]] },
    );
  });

  test('keeps the ends that the operator chose, and has a height then too', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, end) => {
        const given = figures(Math.min(a, b), Math.max(a, b));
        const low = scaleOf(given, { yAxisMin: end, yAxisMax: null });
        expect([low.bottom, low.top > end]).toEqual([end, true]);
        const high = scaleOf(given, { yAxisMin: null, yAxisMax: end });
        expect([high.top, high.bottom < end]).toEqual([end, true]);
        expect(scaleOf(null, { yAxisMin: null, yAxisMax: end }).bottom).toBeLessThan(end);
      }),
      { numRuns: 2000 },
    );
    expect(scaleOf(figures(5, 7), { yAxisMin: 0, yAxisMax: 100 })).toEqual({ bottom: 0, top: 100 });
  });
});
