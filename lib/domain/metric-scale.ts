import type { Figures } from './metric-series.ts';

/** What the height of a chart stands for. */
export interface Scale {
  readonly bottom: number;
  readonly top: number;
}

interface Ends {
  readonly yAxisMin: number | null;
  readonly yAxisMax: number | null;
}

/** As long as what lies between zero and the values takes no more than this of the height. */
const NEAR_ZERO = 0.6;

/** Steps that people count in, within a power of ten. */
const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10];

/**
 * An axis of round numbers whose middle is round too, since the chart names these three. It begins at zero where that
 * costs little of the height: a small wave is not to look like a storm. What the operator said of an end holds.
 * @param figures of all that is drawn; null where nothing is
 */
export function scaleOf(figures: Figures | null, { yAxisMin, yAxisMax }: Ends): Scale {
  const low = yAxisMin ?? figures?.low ?? Math.min(0, (yAxisMax ?? 1) - 1);
  const high = yAxisMax ?? figures?.high ?? Math.max(1, low + 1);
  if (yAxisMin !== null && yAxisMax !== null) return { bottom: yAxisMin, top: yAxisMax };
  if (yAxisMin !== null) return { bottom: low, top: low + 2 * stepFor(Math.max(0, high - low)) };
  if (yAxisMax !== null) return { bottom: high - 2 * stepFor(Math.max(0, high - low)), top: high };
  const isFlat = low === high;
  return fitting(
    low >= 0 && (isFlat || low <= high * NEAR_ZERO) ? 0 : low,
    high <= 0 && (isFlat || high >= low * NEAR_ZERO) ? 0 : high,
  );
}

/** The smallest round axis with both in it. */
function fitting(low: number, high: number): Scale {
  let step = stepFor(high - low);
  for (;;) {
    const bottom = Math.floor(low / step) * step;
    const top = bottom + 2 * step;
    // A step that the computer cannot count in, next to values so large, may end above the lowest.
    if (bottom - low <= step * UNSEEN && top >= high && top > bottom) return { bottom, top };
    step = stepAbove(step);
  }
}

/** A round step of which two make at least this height. */
function stepFor(height: number): number {
  const half = height / 2;
  // A line without any height stands in a chart that has one.
  if (half < SMALLEST) return 1;
  const power = 10 ** Math.floor(Math.log10(half));
  return (STEPS.find((step) => step * power >= half) ?? 10) * power;
}

function stepAbove(step: number): number {
  return stepFor(2 * step * 1.01);
}

/** Nobody sees as much of a step. */
const UNSEEN = 1e-9;

/** No metric shows more than five decimal places. */
const SMALLEST = 1e-6;
