import type { IncidentStatus } from '#lib/domain/incident.ts';
import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { HistoryIncident, HistoryMaintenance, HistoryUpdate } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { Incident, Maintenance } from './source.ts';
import { STATUS_OF } from './statuses.ts';

const INCIDENT = {
  ...{ INVESTIGATING: 'investigating', IDENTIFIED: 'identified', MONITORING: 'monitoring' },
  RESOLVED: 'resolved',
} as const satisfies Record<Incident['status'], IncidentStatus>;

const MAINTENANCE = {
  ...{ NOTSTARTEDYET: 'scheduled', INPROGRESS: 'in_progress', VERIFYING: 'verifying' },
  COMPLETED: 'completed',
} as const satisfies Record<Maintenance['status'], MaintenanceStatus>;

/** Updates do not tell what components were: what the whole incident says of them counts until it was resolved. */
export function incidentOf(incident: Incident, remarks: Remarks): HistoryIncident {
  const { impact, components } = incident;
  if (components.length > 0 && !impact)
    remarks.add(
      'How bad an incident was is not told: its components count as well',
      `incident ${incident.id}`,
    );
  const during = impact ? STATUS_OF[impact] : 'operational';
  return {
    ...storyOf(incident),
    status: INCIDENT[incident.status],
    updates: incident.updates.map((one) =>
      updateOf(one, INCIDENT[one.status], components, one.status === 'RESOLVED' ? 'operational' : during),
    ),
    impact: null,
    startedAt: incident.started,
    resolvedAt: incident.resolved ?? null,
    postmortem: null,
  };
}

export function maintenanceOf(maintenance: Maintenance): HistoryMaintenance {
  const { start, duration, autoStart, autoEnd, components } = maintenance;
  return {
    ...storyOf(maintenance),
    status: MAINTENANCE[maintenance.status],
    updates: maintenance.updates.map((one) => {
      const status = MAINTENANCE[one.status];
      const during = status === 'completed' ? 'operational' : 'under_maintenance';
      return updateOf(one, status, status === 'scheduled' ? [] : components, during);
    }),
    scheduledFor: start,
    scheduledUntil: plus(start, Math.round(duration * MINUTE)),
    ...(typeof autoStart === 'boolean' && { autoStart }),
    ...(typeof autoEnd === 'boolean' && { autoComplete: autoEnd }),
    plannedAt: null,
  };
}

function storyOf({ id, name, updates, components }: Incident | Maintenance) {
  const written = updates.map((one) => one.createdAt ?? one.started);
  return {
    id,
    name,
    shortlink: null,
    componentOrder: components.map((one) => one.id),
    components: [],
    createdAt: Math.min(...written) as Instant,
    updatedAt: Math.max(...written) as Instant,
  };
}

function updateOf<Status extends string>(
  update: (Incident | Maintenance)['updates'][number],
  status: Status,
  components: Incident['components'],
  during: ComponentStatus,
): HistoryUpdate<Status> {
  const writtenAt = update.createdAt ?? update.started;
  return {
    id: update.id,
    status,
    body: update.message ?? '',
    displayAt: update.started,
    createdAt: writtenAt,
    updatedAt: writtenAt,
    notify: update.notify ?? false,
    tweetId: null,
    customTweet: null,
    components: components.map(({ id, name }) => ({
      ...{ componentId: id, name, status: during, oldStatus: null },
    })),
  };
}
