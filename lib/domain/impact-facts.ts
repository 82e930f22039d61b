import { durationOf, isLiveIncident, type IncidentUpdateFacts } from './incident.ts';
import type { Instant } from './instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus, worstStatus } from './level.ts';
import { statementsByComponent } from './timeline.ts';
import { componentTimeline } from './uptime.ts';

/** What an incident did to one component. */
export interface ComponentImpact {
  readonly componentId: string;
  /** The worst that was said of it. */
  readonly worst: ComponentStatus;
  /** Milliseconds in which it was said to be anything but operational. */
  readonly impairedMs: number;
}

/** What is known of an incident's impact without anybody writing it down. */
export interface ImpactFacts {
  readonly startedAt: Instant;
  /** Null while it is open. */
  readonly endedAt: Instant | null;
  /** From its start to its end, or to now. */
  readonly durationMs: number;
  readonly worst: ComponentStatus;
  /** Worst first, then the longest; those that were operational all along are left out. */
  readonly components: readonly ComponentImpact[];
}

interface Measured {
  readonly id: string;
  readonly startedAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly updates: readonly IncidentUpdateFacts[];
}

export function impactFacts(incident: Measured, now: Instant): ImpactFacts {
  const { id, startedAt, resolvedAt, closedAt } = incident;
  const endedAt = resolvedAt ?? closedAt;
  const to = endedAt ?? now;
  const components: ComponentImpact[] = [];
  for (const [componentId, updates] of statementsByComponent(incident.updates, isLiveIncident)) {
    const history = { own: [], incidents: [{ id, updates, endedAt }], maintenances: [], from: startedAt, to };
    const spans = componentTimeline(history).filter(({ status }) => status !== 'operational');
    if (spans.length === 0) continue;
    const impairedMs = spans.reduce((sum, span) => sum + (span.to - span.from), 0);
    components.push({ componentId, worst: worstStatus(spans.map(({ status }) => status)), impairedMs });
  }
  const rank = ({ worst }: ComponentImpact) => COMPONENT_STATUSES.indexOf(worst);
  components.sort((a, b) => rank(b) - rank(a) || b.impairedMs - a.impairedMs);
  return {
    ...{ startedAt, endedAt, durationMs: durationOf(incident, now) },
    worst: worstStatus(components.map(({ worst }) => worst)),
    components,
  };
}
