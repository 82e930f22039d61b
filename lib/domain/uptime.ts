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
