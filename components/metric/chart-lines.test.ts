import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartLines, HEIGHT } from './chart-lines.ts';

const flat = (mean: number) => ({ low: mean, mean, high: mean });
const SCALE = { bottom: 0, top: 100 };
const lineOf = (...places: (number | null)[]) =>
  chartLines(
    places.map((mean) => (mean === null ? null : flat(mean))),
    SCALE,
  ).line;

describe('the line of a chart', () => {
  test('goes through the mean of each place, zero at the bottom', () => {
    expect(lineOf(0, 50, 100)).toBe(`M0 ${HEIGHT} 1 100 2 0`);
  });

  test('breaks where nothing was measured for longer than usual, and a place by itself is a dot', () => {
    expect(lineOf(50, 50, 50, null, null, 50)).toBe('M0 100 1 100 2 100M5 100h0');
    expect(lineOf(50, 50, null, 50)).toBe('M0 100 1 100 3 100');
    expect(lineOf(null, 50)).toBe('M1 100h0');
    expect(lineOf(null, null)).toBe('');
  });

  test('is whole where points come seldom but evenly', () => {
    expect(lineOf(50, null, null, 50, null, null, 50).match(/M/g)).toHaveLength(1);
  });

  test('leaves the drawing where a value is beyond the axis, and not by far', () => {
    expect(lineOf(-1e15, 1e15)).toBe(`M0 ${2 * HEIGHT} 1 ${-HEIGHT}`);
  });
});

test('the band reaches from the lowest to the highest, and is nothing where these are the same', () => {
  const spread = { low: 25, mean: 50, high: 75 };
  expect(chartLines([spread, spread], SCALE).band).toBe('M0 50 1 50 1 150 0 150z');
  expect(chartLines([spread], SCALE).band).toBe('M-0.5 50h1V150h-1z');
  expect(chartLines([flat(5), flat(7)], SCALE).band).toBe('');
});

test('whatever was measured, the paths are numbers and letters of paths alone', () => {
  const value = fc.double({ min: -1e15, max: 1e15, noNaN: true });
  const place = fc.option(fc.tuple(value, value, value).map((all) => all.sort((a, b) => a - b)));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), value, value, (places, a, b) => {
      fc.pre(a !== b);
      const scale = { bottom: Math.min(a, b), top: Math.max(a, b) };
      const { line, band } = chartLines(
        places.map((one) => one && { low: one[0], mean: one[1], high: one[2] }),
        scale,
      );
      expect(line + band).toMatch(/^[MVhz\d .-]*$/);
    }),
  );
});
