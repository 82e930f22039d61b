import { HOUR, type Instant, instantOf, MINUTE } from './instant.ts';

/** How far back a chart reaches. */
export const METRIC_RANGES = ['day', 'week', 'month'] as const;
export type MetricRange = (typeof METRIC_RANGES)[number];

interface Shape {
  /** Milliseconds that one place of the line stands for. */
  readonly bucket: number;
  readonly count: number;
  /** Milliseconds that one row of the table stands for: whole buckets. */
  readonly row: number;
}

/** A day in the five minutes of Statuspage's; what is longer in about as many places, since a screen has no more to show. */
export const RANGES = {
  day: { bucket: 5 * MINUTE, count: 288, row: HOUR },
  week: { bucket: 30 * MINUTE, count: 336, row: 6 * HOUR },
  month: { bucket: 3 * HOUR, count: 248, row: 24 * HOUR },
} as const satisfies Record<MetricRange, Shape>;

/** Charts are drawn anew this often, so that what they say of now is not older. */
export const DRAWN_EVERY = RANGES.day.bucket;

export interface RangeWindow extends Shape {
  readonly from: Instant;
  /** The end of the bucket that now is in: mostly a little ahead. */
  readonly to: Instant;
}

/** Buckets begin at the same moments whenever they are asked for, so what is over does not change its place. */
export function windowOf(range: MetricRange, now: Instant): RangeWindow {
  const shape = RANGES[range];
  const to = instantOf((Math.floor(now / shape.bucket) + 1) * shape.bucket);
  return { ...shape, from: instantOf(to - shape.bucket * shape.count), to };
}

/** When charts that were drawn at an instant are drawn anew. */
export function drawnUntil(at: Instant): Instant {
  return instantOf((Math.floor(at / DRAWN_EVERY) + 1) * DRAWN_EVERY);
}

/** Whether charts have to be drawn anew that were drawn at `from`. */
export function isDrawnAnew(from: Instant, now: Instant): boolean {
  return drawnUntil(from) !== drawnUntil(now);
}

export function isMetricRange(text: string): text is MetricRange {
  return METRIC_RANGES.some((range) => range === text);
}
