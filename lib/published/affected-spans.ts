import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import { isLiveIncident } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { statementsByComponent } from '#lib/domain/timeline.ts';
import { componentTimeline } from '#lib/domain/uptime.ts';
import type { NamedComponent, Names } from './named.ts';

/** What one incident said of some components, for the same time. */
export interface AffectedSpan {
  readonly components: readonly NamedComponent[];
  readonly status: ComponentStatus;
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  readonly durationMs: number;
}

/** "What was affected when": the intervals in order of time, each with all components it is true of. */
export function affectedSpans(facts: IncidentFacts, names: Names, now: Instant): AffectedSpan[] {
  const endedAt = facts.resolvedAt ?? facts.closedAt;
  const to = endedAt ?? now;
  const spans = new Map<string, Omit<AffectedSpan, 'components'> & { components: NamedComponent[] }>();
  for (const [componentId, updates] of statementsByComponent(facts.updates, isLiveIncident)) {
    const component = names.get(componentId);
    if (!component) continue;
    const saying = { id: facts.id, updates, endedAt };
    const history = { own: [], incidents: [saying], maintenances: [], from: facts.startedAt, to };
    for (const span of componentTimeline(history))
      if (span.status !== 'operational') {
        const key = `${span.status} ${span.from} ${span.to}`;
        const same = spans.get(key);
        if (same) same.components.push(component);
        else
          spans.set(key, {
            components: [component],
            status: span.status,
            from: span.from,
            to: endedAt === null && span.to === to ? null : span.to,
            durationMs: span.to - span.from,
          });
      }
  }
  return [...spans.values()].sort((a, b) => a.from - b.from);
}
