import type { ComponentRow } from '#db/queries/facts-components.ts';
import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import type { StoredUpdate } from '#db/queries/update.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus, Impact } from '#lib/domain/level.ts';
import { type PageStatus, pageStatus } from '#lib/domain/rollup.ts';
import type { Announced } from './announced.ts';
import { shownStatuses } from './component.ts';

/** What is told, with what programs are used to be told beside it. */
export interface AnnouncedInFull extends Announced {
  readonly details: Details;
}

export interface Details {
  /** The whole page now, in Statuspage's words. */
  readonly pageStatus: PageStatus;
  readonly createdAt: Instant;
  readonly shortlink: string | null;
  readonly impactOverride: Impact | null;
  readonly monitoringAt: Instant | null;
  readonly backfilled: boolean;
  readonly autoStart: boolean;
  readonly autoComplete: boolean;
  readonly postmortem: IncidentFacts['postmortem'];
  /** Of each update, by its id. */
  readonly updates: ReadonlyMap<string, Pick<StoredUpdate, 'createdAt' | 'updatedAt' | 'notify'>>;
  /** Those that the story names. */
  readonly components: readonly DetailedComponent[];
}

export interface DetailedComponent
  extends
    Pick<ComponentRow, 'id' | 'name' | 'description' | 'position' | 'groupId'>,
    Pick<ComponentRow, 'createdAt' | 'updatedAt'> {
  /** What it is shown as now. */
  readonly status: ComponentStatus;
  readonly showUptime: boolean;
}

export interface DetailFacts {
  readonly components: readonly ComponentRow[];
  readonly incident: IncidentFacts | undefined;
  readonly maintenance: MaintenanceFacts | undefined;
  readonly updates: readonly StoredUpdate[];
  /** All that say something of components now. */
  readonly openIncidents: readonly IncidentFacts[];
  readonly openMaintenances: readonly MaintenanceFacts[];
}

export function detailsOf(facts: DetailFacts, story: Announced['story']): Details {
  const { components, incident, maintenance, updates, openIncidents, openMaintenances } = facts;
  const shown = shownStatuses(components, openIncidents, openMaintenances);
  const statusOf = ({ id, status }: ComponentRow) => shown.get(id) ?? status;
  const named = new Set(story.components.map(({ id }) => id));
  const there = components.filter(({ removedAt }) => removedAt === null);
  return {
    pageStatus: pageStatus(there.map(statusOf)),
    createdAt: (incident ?? maintenance)?.createdAt ?? story.updatedAt,
    shortlink: (incident ?? maintenance)?.shortlink ?? null,
    impactOverride: incident?.impactOverride ?? null,
    monitoringAt: incident?.monitoringAt ?? null,
    backfilled: incident?.backfilled ?? false,
    autoStart: maintenance?.autoStart ?? false,
    autoComplete: maintenance?.autoComplete ?? false,
    postmortem: incident?.postmortem ?? null,
    updates: new Map(updates.map((update) => [update.id, update])),
    components: components
      .filter(({ id }) => named.has(id))
      .map((row) => ({ ...row, status: statusOf(row) })),
  };
}
