import { DEFAULT_UPTIME_WEIGHTS } from '#lib/domain/uptime.ts';
import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import type { ComponentRow } from '#db/queries/facts-components.ts';
import { deriveIncident, type IncidentStatus } from '#lib/domain/incident.ts';
import { ON_ITS_OWN, USUAL_PLAN } from '#lib/domain/usual-plan.ts';
import { type Day, type Instant, MINUTE, parseInstant, plus } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { deriveMaintenance, type MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { HomeFacts } from './home-facts.ts';

/** Monday afternoon of a page with an API and a website, both there since the beginning of the year. */
export const NOON: Instant = parseInstant('2025-03-17T12:00:00Z');
export const minutes = (count: number): Instant => plus(NOON, count * MINUTE);

const times = { createdAt: minutes(-100_000), updatedAt: minutes(-100_000), version: 1 };

export function component(id: string, more: Partial<ComponentRow> = {}): ComponentRow {
  return {
    ...{
      id,
      name: id,
      description: null,
      groupId: null,
      position: 1,
      listed: 0,
      status: 'operational',
      removedAt: null,
    },
    ...{ showUptime: true, onlyShowIfDegraded: false, startDate: '2025-01-01' as Day },
    ...{ startDateGiven: true, ...times },
    ...more,
  };
}

type Said = readonly [at: number, status: string, components?: Record<string, ComponentStatus>, by?: number];

function saidBy<Status extends string>(
  parent: 'incidentId' | 'maintenanceId',
  id: string,
  story: readonly Said[],
) {
  return story.map(([at, status, components = {}, by], index) => ({
    id: `${id}-${index}`,
    ...{ incidentId: null, maintenanceId: null, [parent]: id },
    status: status as Status,
    body: `${status} words`,
    displayAt: minutes(at),
    createdAt: minutes(at),
    nextUpdateBy: by === undefined ? null : minutes(by),
    editedAt: null,
    components: Object.entries(components).map(([componentId, status]) => ({ componentId, status })),
  }));
}

/** An incident told by its updates: minutes from noon, status, what it says of components, when the next word is promised. */
export function incident(
  id: string,
  story: readonly Said[],
  more: Partial<IncidentFacts> = {},
): IncidentFacts {
  const updates = saidBy<IncidentStatus>('incidentId', id, story);
  return {
    ...{
      id,
      name: `Incident ${id}`,
      impactOverride: null,
      closedAt: null,
      backfilled: false,
      shortlink: null,
      metadata: {},
      ...{ reminderIntervals: null, tellsReminders: true, tellsMaintenance: false, componentOrder: [] },
    },
    ...deriveIncident(updates, null),
    ...times,
    updates,
    postmortem: null,
    ...more,
  };
}

export function maintenance(
  id: string,
  window: readonly [from: number, to: number],
  story: readonly Said[],
  more: Partial<MaintenanceFacts> = {},
): MaintenanceFacts {
  const updates = saidBy<MaintenanceStatus>('maintenanceId', id, story);
  return {
    ...{
      id,
      name: `Maintenance ${id}`,
      autoStart: true,
      autoComplete: true,
      ...{ ...USUAL_PLAN, ...ON_ITS_OWN },
      closedAt: null,
      shortlink: null,
      metadata: {},
      ...{ plannedAt: null, componentOrder: [], series: null },
    },
    ...{ scheduledFor: minutes(window[0]), scheduledUntil: minutes(window[1]), componentIds: [] },
    ...deriveMaintenance(updates),
    ...times,
    updates,
    ...more,
  };
}

export function world(more: Partial<HomeFacts> = {}): HomeFacts {
  return {
    page: {
      ...{ id: 'page', name: 'Acme', url: 'https://status.example.com', timeZone: 'Etc/UTC', siteUrl: null },
      ...{
        accentLight: null,
        accentDark: null,
        logoType: null,
        about: '',
        mailFooter: '',
        silenceHours: 2,
        footer: '',
        approvalsNeeded: 0,
        customCss: '',
        showsChecklist: true,
      },
      ...{ uptimeWeights: DEFAULT_UPTIME_WEIGHTS, createdAt: NOON, updatedAt: NOON, version: 1 },
    },
    components: [component('api'), component('web', { position: 2 })],
    groups: [],
    own: [],
    incidents: [],
    maintenances: [],
    metrics: [],
    ...more,
  };
}
