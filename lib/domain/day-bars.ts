import { causesOf, type Span, spansWithin } from './component-timeline.ts';
import { type Amounts, amountsOf, type UptimeWeights } from './downtime.ts';
import type { Day, Instant } from './instant.ts';
import { type ComponentStatus, worstStatus } from './level.ts';
import { boundsOf } from './time.ts';

export interface DayBar extends Amounts {
  readonly day: Day;
  /** The worst there was on that day; null without data. */
  readonly worst: ComponentStatus | null;
  /** Ids of what made it so, in order of time. */
  readonly incidents: readonly string[];
  readonly maintenances: readonly string[];
}

const isGood = ({ status, causes }: Span) => status === 'operational' && causes.length === 0;
const NONE: readonly string[] = [];
const UP = { downMs: 0, degradedMs: 0, partialMs: 0, majorMs: 0, maintenanceMs: 0, percent: 100 } as const;

function goodDay(day: Day, countedMs: number): DayBar {
  return { day, worst: 'operational', ...UP, countedMs, incidents: NONE, maintenances: NONE };
}

/**
 * One bar a day, each measured by the day's real length: 23 and 25 hours too, and today until `now`.
 * @param bars.spans of `componentTimeline`, in order of time
 * @param bars.days in order
 * @param bars.start the component's first day: there is no data before it
 */
export function dayBars(bars: {
  readonly spans: readonly Span[];
  readonly days: readonly Day[];
  readonly zone: string;
  readonly start: Day;
  readonly now: Instant;
  readonly weights: UptimeWeights;
}): DayBar[] {
  const { spans, days, zone, start, now, weights } = bars;
  let first = 0;
  return days.map((day) => {
    const bounds = boundsOf(day, zone);
    const from = bounds.from;
    const to = bounds.to < now ? bounds.to : now;
    while ((spans[first]?.to ?? Infinity) <= from) first += 1;
    const span = spans[first];
    // Nearly every day is a good one from end to end, and a page asks for 18,000 of them.
    if (day >= start && span && isGood(span) && span.from <= from && to <= span.to && from < to)
      return goodDay(day, to - from);
    const within = day >= start ? spansWithin(spans, from, to, first) : [];
    return {
      day,
      worst: within.length === 0 ? null : worstStatus(within.map((span) => span.status)),
      ...amountsOf(within, weights),
      incidents: causesOf(within, 'incident'),
      maintenances: causesOf(within, 'maintenance'),
    };
  });
}
