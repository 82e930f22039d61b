import type { ComponentRow, OwnStatus } from '#db/queries/facts-components.ts';
import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import { isLiveIncident, isOver } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { isRunning } from '#lib/domain/maintenance.ts';
import { shownStatus } from '#lib/domain/shown-status.ts';
import { type Statement, statementsByComponent } from '#lib/domain/timeline.ts';
import type { ComponentHistory, Sayings } from '#lib/domain/uptime.ts';

export interface StatusFacts {
  readonly own: readonly OwnStatus[];
  readonly incidents: readonly IncidentFacts[];
  readonly maintenances: readonly MaintenanceFacts[];
}

/** What everything says of one component: what its bars, its figures and its shown status are made from. */
export interface ComponentSayings {
  readonly own: readonly Statement[];
  readonly incidents: readonly Sayings[];
  readonly maintenances: readonly Sayings[];
}

interface Gathered {
  own: Statement[];
  incidents: Sayings[];
  maintenances: Sayings[];
}

/** One walk over the facts for all components together. */
export function sayingsByComponent(facts: StatusFacts): (componentId: string) => ComponentSayings {
  const gathered = new Map<string, Gathered>();
  const of = (componentId: string): Gathered => {
    let found = gathered.get(componentId);
    if (!found) gathered.set(componentId, (found = { own: [], incidents: [], maintenances: [] }));
    return found;
  };
  for (const { componentId, at, status } of facts.own) of(componentId).own.push({ at, status });
  for (const incident of facts.incidents) {
    const endedAt = incident.resolvedAt ?? incident.closedAt;
    for (const [componentId, updates] of statementsByComponent(incident.updates, isLiveIncident))
      of(componentId).incidents.push({ id: incident.id, updates, endedAt });
  }
  for (const maintenance of facts.maintenances) {
    const endedAt = maintenance.endedAt ?? maintenance.closedAt;
    for (const [componentId, updates] of statementsByComponent(maintenance.updates, isRunning))
      of(componentId).maintenances.push({ id: maintenance.id, updates, endedAt });
  }
  return of;
}

export function historyOf(sayings: ComponentSayings, from: Instant, to: Instant): ComponentHistory {
  return { ...sayings, from, to };
}

/** What each component is shown as now: the worst of its own and of what is open or running says of it. */
export function shownStatuses(
  components: readonly ComponentRow[],
  incidents: readonly IncidentFacts[],
  maintenances: readonly MaintenanceFacts[],
): Map<string, ComponentStatus> {
  const said = new Map<string, ComponentStatus[]>();
  const add = (statements: Map<string, Statement[]>) => {
    for (const [componentId, list] of statements) {
      const last = list.at(-1);
      if (last) said.set(componentId, [...(said.get(componentId) ?? []), last.status]);
    }
  };
  for (const incident of incidents)
    if (!isOver(incident)) add(statementsByComponent(incident.updates, isLiveIncident));
  for (const maintenance of maintenances)
    if (isRunning(maintenance.status) && maintenance.closedAt === null)
      add(statementsByComponent(maintenance.updates, isRunning));
  return new Map(components.map(({ id, status }) => [id, shownStatus(status, said.get(id) ?? [])]));
}
