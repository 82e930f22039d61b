import { type Instant, instantOf } from './instant.ts';
import type { RangeWindow } from './metric-range.ts';

/** All points of one stretch of time together. */
export interface Measured {
  readonly at: Instant;
  readonly count: number;
  readonly sum: number;
  readonly low: number;
  readonly high: number;
}

export interface Figures {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** Where nothing was measured, the figures are null: a gap is shown as one. */
export interface Stretch {
  readonly from: Instant;
  readonly figures: Figures | null;
}

export interface Series {
  /** One for each bucket of the window, oldest first. */
  readonly places: readonly (Figures | null)[];
  /** Of the whole window. The mean is that of all points, not of the buckets. */
  readonly figures: Figures | null;
  /** For the table: whole hours or days, newest first. */
  readonly rows: readonly Stretch[];
}

/** @param measured by bucket, in any order; what lies outside of the window is left aside */
export function seriesOf(measured: readonly Measured[], window: RangeWindow): Series {
  const { from, to, bucket, count } = window;
  const inside = measured.filter(({ at }) => at >= from && at < to);
  const places = Array.from<Figures | null>({ length: count }).fill(null);
  for (const one of inside) places[Math.floor((one.at - from) / bucket)] = figuresOf([one]);
  return { places, figures: figuresOf(inside), rows: rowsOf(inside, window) };
}

function rowsOf(measured: readonly Measured[], { from, to, row }: RangeWindow): Stretch[] {
  const rows: Stretch[] = [];
  const first = Math.floor(from / row);
  for (let index = Math.ceil(to / row) - 1; index >= first; index -= 1) {
    const here = measured.filter(({ at }) => Math.floor(at / row) === index);
    rows.push({ from: instantOf(Math.max(from, index * row)), figures: figuresOf(here) });
  }
  return rows;
}

function figuresOf(measured: readonly Measured[]): Figures | null {
  if (measured.length === 0) return null;
  const count = measured.reduce((sum, one) => sum + one.count, 0);
  const low = Math.min(...measured.map((one) => one.low));
  const high = Math.max(...measured.map((one) => one.high));
  const mean = measured.reduce((sum, one) => sum + one.sum, 0) / count;
  // A sum is not exact: no mean lies outside of what it is the mean of.
  return { low, mean: Math.min(high, Math.max(low, mean)), high };
}
