import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import { isLiveIncident } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { statementsByComponent } from '#lib/domain/timeline.ts';
import { componentTimeline } from '#lib/domain/uptime.ts';
import type { NamedComponent, Names } from './named.ts';

/** What one incident said of a component, and for how long. */
export interface AffectedSpan {
  readonly component: NamedComponent;
  readonly status: ComponentStatus;
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  readonly durationMs: number;
}

/** "What was affected when": the intervals of every component, in the order in which they were named. */
export function affectedSpans(facts: IncidentFacts, names: Names, now: Instant): AffectedSpan[] {
  const endedAt = facts.resolvedAt ?? facts.closedAt;
  const to = endedAt ?? now;
  const spans: AffectedSpan[] = [];
  for (const [componentId, updates] of statementsByComponent(facts.updates, isLiveIncident)) {
    const component = names.get(componentId);
    if (!component) continue;
    const saying = { id: facts.id, updates, endedAt };
    const history = { own: [], incidents: [saying], maintenances: [], from: facts.startedAt, to };
    for (const span of componentTimeline(history))
      if (span.status !== 'operational')
        spans.push({
          component,
          status: span.status,
          from: span.from,
          to: endedAt === null && span.to === to ? null : span.to,
          durationMs: span.to - span.from,
        });
  }
  return spans;
}
