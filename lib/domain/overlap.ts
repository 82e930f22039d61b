import { HOUR, type Instant, plus } from './instant.ts';

interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
}

/** What is planned or open, with the components that it is about. */
export interface Other extends Stretch {
  readonly kind: 'maintenance' | 'incident';
  readonly id: string;
  readonly name: string;
  readonly componentIds: readonly string[];
}

export interface Overlap extends Other {
  /** Those that both are about. */
  readonly shared: readonly string[];
}

/** How soon work has to begin for an incident that is open now to be in its way. */
export const SOON = 24 * HOUR;

/** Until when an incident of now is reckoned with: nobody knows its end. */
export const untilSoon = (now: Instant) => plus(now, SOON);

/** What touches the same components at the same time. Two windows of which one ends as the other begins do not. */
export function overlaps(
  windows: readonly Stretch[],
  componentIds: readonly string[],
  others: readonly Other[],
): Overlap[] {
  const named = new Set(componentIds);
  return others
    .filter((other) => windows.some(({ from, until }) => other.from < until && from < other.until))
    .map((other) => ({ ...other, shared: other.componentIds.filter((id) => named.has(id)) }))
    .filter(({ shared }) => shared.length > 0);
}
