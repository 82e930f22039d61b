import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instantOf, MINUTE, parseInstant, plus } from './instant.ts';
import { POINTS_KEPT, pointsKeptSince, timestampFault } from './metric.ts';
import { DRAWN_EVERY, isDrawnAnew, METRIC_RANGES, RANGES, windowOf } from './metric-range.ts';

const anyTime = fc.integer({ min: 1e12, max: 4e12 }).map((at) => instantOf(at));

describe('the window of a chart', () => {
  test('ends with the bucket that now is in, and is as long as its range says', () => {
    const now = parseInstant('2025-03-17T09:03:20Z');
    expect(METRIC_RANGES.map((range) => new Date(windowOf(range, now).to).toISOString())).toEqual([
      '2025-03-17T09:05:00.000Z',
      '2025-03-17T09:30:00.000Z',
      '2025-03-17T12:00:00.000Z',
    ]);
    for (const range of METRIC_RANGES) {
      const { from, to } = windowOf(range, now);
      expect(to - from).toBe(RANGES[range].bucket * RANGES[range].count);
    }
  });

  test('keeps its buckets at their places as time passes', () => {
    fc.assert(
      fc.property(anyTime, fc.constantFrom(...METRIC_RANGES), (now, range) => {
        const { from, to, bucket } = windowOf(range, now);
        expect([from % bucket, to % bucket, now >= from, now < to]).toEqual([0, 0, true, true]);
      }),
    );
  });

  test('never reaches back to what is not kept any more', () => {
    fc.assert(
      fc.property(anyTime, (now) => {
        for (const range of METRIC_RANGES)
          expect(windowOf(range, now).from).toBeGreaterThan(pointsKeptSince(now));
      }),
    );
    expect(POINTS_KEPT).toBe(31 * 24 * 60 * MINUTE);
  });

  test('is drawn anew once in each five minutes, however often that is asked', () => {
    const at = parseInstant('2025-03-17T09:04:59.999Z');
    expect(isDrawnAnew(at, at)).toBe(false);
    expect(isDrawnAnew(at, plus(at, 1))).toBe(true);
    expect(isDrawnAnew(plus(at, 1), plus(at, DRAWN_EVERY))).toBe(false);
    // A clock that was set back.
    expect(isDrawnAnew(plus(at, 1), at)).toBe(true);
  });
});

test('a moment is taken for a point when a chart may still show it', () => {
  const now = parseInstant('2025-03-17T09:00:00Z');
  const seconds = (at: Instant) => Math.floor(at / 1000);
  for (const at of [now, plus(now, MINUTE), pointsKeptSince(now)])
    expect(timestampFault(seconds(at), now)).toBeNull();
  for (const wrong of [seconds(now) + 61, seconds(pointsKeptSince(now)) - 1, 0, -1, now, 1e300, -1e300])
    expect(timestampFault(wrong, now)).not.toBeNull();
});
