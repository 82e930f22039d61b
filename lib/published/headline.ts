import type { ComponentRow } from '#db/queries/facts-components.ts';
import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import { type IncidentStatus, isOpenAt } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus, worstStatus } from '#lib/domain/level.ts';
import { isRunning } from '#lib/domain/maintenance.ts';
import { shownStatuses } from './component.ts';

type Trouble = Exclude<ComponentStatus, 'operational'>;

/**
 * The state of everything, as the one sentence at the head of the page says it. An open incident never stands under
 * "all operational": when nothing is red any more, the sentence says how far the incident is.
 */
export type Headline =
  | {
      readonly kind: 'components';
      readonly tone: Trouble;
      /** How many are in this worst status; `only` names the one, when it is one. */
      readonly count: number;
      readonly all: boolean;
      readonly only: string | null;
    }
  | {
      readonly kind: 'incidents';
      readonly tone: Trouble;
      readonly status: IncidentStatus;
      readonly count: number;
    }
  | { readonly kind: 'maintenance'; readonly tone: Trouble; readonly count: number }
  | { readonly kind: 'good'; readonly tone: 'operational'; readonly components: number };

/** The sentence from the facts of this moment, without those of the days before. */
export function headlineNow(
  facts: {
    readonly components: readonly ComponentRow[];
    readonly incidents: readonly IncidentFacts[];
    readonly maintenances: readonly MaintenanceFacts[];
  },
  now: Instant,
): Headline {
  const { components, incidents, maintenances } = facts;
  const shown = shownStatuses(components, incidents, maintenances);
  return headlineOf({
    leaves: components
      .filter((row) => row.removedAt === null)
      .map(({ id, name, status }) => ({ name, status: shown.get(id) ?? status })),
    openIncidents: incidents.filter((incident) => isOpenAt(incident, now)),
    runningMaintenances: maintenances.filter((one) => isRunning(one.status) && one.closedAt === null).length,
  });
}

const LEAST_DONE: readonly IncidentStatus[] = ['investigating', 'identified', 'monitoring', 'resolved'];

export function headlineOf(state: {
  readonly leaves: readonly { readonly name: string; readonly status: ComponentStatus }[];
  readonly openIncidents: readonly { readonly status: IncidentStatus }[];
  readonly runningMaintenances: number;
}): Headline {
  const { leaves, openIncidents, runningMaintenances } = state;
  const worst = worstStatus(leaves.map((leaf) => leaf.status));
  const isOutage = COMPONENT_STATUSES.indexOf(worst) > COMPONENT_STATUSES.indexOf('under_maintenance');
  // Maintenance was announced; an incident was not. So the incident is the sentence.
  if (worst !== 'operational' && (isOutage || openIncidents.length === 0)) {
    const affected = leaves.filter((leaf) => leaf.status === worst);
    return {
      kind: 'components',
      tone: worst,
      count: affected.length,
      all: affected.length === leaves.length && leaves.length > 1,
      only: affected.length === 1 ? (affected[0]?.name ?? null) : null,
    };
  }
  if (openIncidents.length > 0) {
    const status = LEAST_DONE.find((step) => openIncidents.some((incident) => incident.status === step));
    const tone = 'degraded_performance';
    return { kind: 'incidents', tone, status: status ?? 'investigating', count: openIncidents.length };
  }
  if (runningMaintenances > 0)
    return { kind: 'maintenance', tone: 'under_maintenance', count: runningMaintenances };
  return { kind: 'good', tone: 'operational', components: leaves.length };
}
