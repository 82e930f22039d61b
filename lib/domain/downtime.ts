import type { Span } from './component-timeline.ts';
import type { ComponentStatus } from './level.ts';

/** How much of each second in a status counts as downtime, 0 to 1. */
export type UptimeWeights = Readonly<
  Record<Exclude<ComponentStatus, 'operational' | 'under_maintenance'>, number>
>;

/** The weights that Statuspage publishes: major 1, partial 0.3. Maintenance is kept apart: it is neither up nor down. */
export const DEFAULT_UPTIME_WEIGHTS: UptimeWeights = {
  degraded_performance: 0,
  partial_outage: 0.3,
  major_outage: 1,
};

/** From the least trouble to the most. */
const TROUBLES = ['degraded_performance', 'partial_outage', 'major_outage'] as const;

/** The first status that counts less than a better one does: then worse would read as better. Null when all is in order. */
export function misweighed(weights: UptimeWeights): (typeof TROUBLES)[number] | null {
  return (
    TROUBLES.find((status, index) => {
      const better = TROUBLES[index - 1];
      return better !== undefined && weights[status] < weights[better];
    }) ?? null
  );
}

/** Milliseconds. */
export interface Amounts {
  /** Downtime by the weights: what the percentage is made of. */
  readonly downMs: number;
  readonly degradedMs: number;
  readonly partialMs: number;
  readonly majorMs: number;
  readonly maintenanceMs: number;
  /** All the time there is data for, without maintenance: 100 % of the percentage. */
  readonly countedMs: number;
  /** 0 to 100, and 100 only without any downtime; null without data. */
  readonly percent: number | null;
}

/** @param spans that do not overlap. */
export function amountsOf(spans: readonly Span[], weights: UptimeWeights): Amounts {
  const lasted: Record<ComponentStatus, number> = {
    operational: 0,
    under_maintenance: 0,
    degraded_performance: 0,
    partial_outage: 0,
    major_outage: 0,
  };
  for (const span of spans) lasted[span.status] += span.to - span.from;
  const { operational, degraded_performance, partial_outage, major_outage } = lasted;
  const countedMs = operational + degraded_performance + partial_outage + major_outage;
  const downMs =
    degraded_performance * weights.degraded_performance +
    partial_outage * weights.partial_outage +
    major_outage * weights.major_outage;
  return {
    downMs,
    degradedMs: degraded_performance,
    partialMs: partial_outage,
    majorMs: major_outage,
    maintenanceMs: lasted.under_maintenance,
    countedMs,
    percent: countedMs === 0 ? null : percentOf(downMs, countedMs),
  };
}

/** The largest number below 100 there is. */
const ALMOST = 100 - 2 ** -46;

function percentOf(downMs: number, countedMs: number): number {
  if (downMs <= 0) return 100;
  return Math.min(ALMOST, Math.max(0, (100 * (countedMs - downMs)) / countedMs));
}
