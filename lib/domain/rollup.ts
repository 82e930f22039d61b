import { type ComponentStatus, type Impact, type Indicator } from './level.ts';

export interface PageStatus {
  readonly indicator: Indicator;
  readonly description: string;
}

/**
 * The state of a whole page in one sentence. Statuspage's rule to the letter, because programs compare these words: only
 * components count (no groups, no incidents, no windows), and "all of them" reads worse than "some of them".
 */
export function pageStatus(leaves: readonly ComponentStatus[]): PageStatus {
  const some = (status: ComponentStatus) => leaves.includes(status);
  const every = (status: ComponentStatus) => leaves.length > 0 && leaves.every((leaf) => leaf === status);

  if (every('major_outage')) return { indicator: 'critical', description: 'Major System Outage' };
  if (some('major_outage')) return { indicator: 'major', description: 'Partial System Outage' };
  if (every('partial_outage')) return { indicator: 'major', description: 'Partial System Outage' };
  if (some('partial_outage')) return { indicator: 'minor', description: 'Minor Service Outage' };
  if (some('degraded_performance')) return { indicator: 'minor', description: 'Partially Degraded Service' };
  if (some('under_maintenance'))
    return { indicator: 'maintenance', description: 'Service Under Maintenance' };
  return { indicator: 'none', description: 'All Systems Operational' };
}

/** The impact that one update states by the components it names: the same rule, over those alone. */
export function impactOf(affected: readonly ComponentStatus[]): Impact {
  const { indicator } = pageStatus(affected);
  return indicator === 'maintenance' ? 'none' : indicator;
}
