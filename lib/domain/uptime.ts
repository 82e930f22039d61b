import { type Span, spansWithin } from './component-timeline.ts';
import { type Amounts, amountsOf, type UptimeWeights } from './downtime.ts';
import type { Instant } from './instant.ts';

export {
  type Cause,
  type ComponentHistory,
  componentTimeline,
  type Sayings,
  type Span,
} from './component-timeline.ts';
export { type DayBar, dayBars } from './day-bars.ts';
export { type Amounts, DEFAULT_UPTIME_WEIGHTS, misweighed, type UptimeWeights } from './downtime.ts';

export interface Uptime extends Amounts {
  /** The intervals it was made from, cut to the time asked for. */
  readonly spans: readonly Span[];
}

/** @param since the later of the beginning asked for and of the component's first day: before it there is no data. */
export function uptimeOf(
  spans: readonly Span[],
  weights: UptimeWeights,
  since: Instant,
  until: Instant,
): Uptime {
  const within = spansWithin(spans, since, until);
  return { ...amountsOf(within, weights), spans: within };
}

/** `100` only for exactly that; else two decimals, three above 99.99, cut and never rounded up. */
export function formatPercent(percent: number): string {
  if (percent >= 100) return '100';
  if (percent < 0.01) return '0.00';
  const [whole = '0', decimals = ''] = String(percent).split('.');
  return `${whole}.${decimals.padEnd(3, '0').slice(0, percent >= 99.99 ? 3 : 2)}`;
}
