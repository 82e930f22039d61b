/**
 * The levels everything is measured in. Each list is ordered from best to worst, so that "worst" is the later one.
 * Declared once: columns, CHECKs, zod schemas and the maps of the screens are made from these arrays.
 */
export const COMPONENT_STATUSES = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
] as const;
export type ComponentStatus = (typeof COMPONENT_STATUSES)[number];

export const IMPACTS = ['none', 'minor', 'major', 'critical'] as const;
export type Impact = (typeof IMPACTS)[number];

/** What Statuspage calls the indicator of a page: an impact, or `maintenance`. */
export const INDICATORS = ['none', 'maintenance', 'minor', 'major', 'critical'] as const;
export type Indicator = (typeof INDICATORS)[number];

/** The later entry of an ordered list. */
function worstOf<T>(order: readonly T[], values: Iterable<T>, best: T): T {
  let worst = best;
  for (const value of values) if (order.indexOf(value) > order.indexOf(worst)) worst = value;
  return worst;
}

/** Plain worst, `operational` for no value at all. This is also a group's status (Statuspage: worst child). */
export function worstStatus(statuses: Iterable<ComponentStatus>): ComponentStatus {
  return worstOf(COMPONENT_STATUSES, statuses, 'operational');
}

export function worstImpact(impacts: Iterable<Impact>): Impact {
  return worstOf(IMPACTS, impacts, 'none');
}
