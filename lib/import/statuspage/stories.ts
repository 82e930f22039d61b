import { type IncidentStatus, newestFirst } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { HistoryIncident, HistoryMaintenance, HistoryUpdate } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import { componentOf } from './components.ts';
import { postmortemOf } from './postmortem.ts';
import type { SourceIncident, SourceMaintenance, SourceUpdate } from './source.ts';

export function incidentOf(incident: SourceIncident, remarks: Remarks): HistoryIncident {
  const { impact, status } = incident;
  if (impact === 'maintenance')
    remarks.add(
      'An incident with the impact "maintenance" gets "none"; programs are told what it was',
      `incident ${incident.id}`,
    );
  return {
    ...storyOf(incident),
    status: status === 'postmortem' ? 'resolved' : status,
    updates: promised(
      incident.incident_updates.flatMap(({ status: said, ...update }) =>
        said === 'postmortem' ? [] : [updateOf<IncidentStatus>(update, said, incident)],
      ),
      incident.next_update_by ?? null,
    ),
    impact: impact === 'maintenance' ? 'none' : impact,
    ...(impact === 'maintenance' && { tellsMaintenance: true }),
    startedAt: incident.started_at ?? null,
    resolvedAt: incident.resolved_at,
    ...(incident.reminder_intervals !== undefined && { reminderIntervals: incident.reminder_intervals }),
    postmortem: postmortemOf(incident),
  };
}

/** It is the last word that promises the next. */
function promised(
  updates: readonly HistoryUpdate<IncidentStatus>[],
  by: Instant | null,
): readonly HistoryUpdate<IncidentStatus>[] {
  const last = by === null ? null : newestFirst(updates)[0];
  return updates.map((one) => (one === last ? { ...one, nextUpdateBy: by } : one));
}

export function maintenanceOf(maintenance: SourceMaintenance): HistoryMaintenance {
  return {
    ...storyOf(maintenance),
    status: maintenance.status,
    updates: maintenance.incident_updates.map(({ status, ...update }) =>
      updateOf(update, status, maintenance),
    ),
    scheduledFor: maintenance.scheduled_for,
    scheduledUntil: maintenance.scheduled_until,
    plannedAt: maintenance.started_at ?? null,
  };
}

function storyOf(entry: SourceIncident | SourceMaintenance) {
  return {
    id: entry.id,
    name: entry.name,
    shortlink: entry.shortlink ?? null,
    componentOrder: entry.components.map((one) => one.id),
    components: entry.components.filter((one) => !one.group).map((one) => componentOf(one)),
    createdAt: entry.created_at,
    updatedAt: entry.updated_at,
  };
}

function updateOf<Status extends string>(
  update: SourceUpdate,
  status: Status,
  { components }: SourceIncident | SourceMaintenance,
): HistoryUpdate<Status> {
  const listed = new Set(components.map((one) => one.id));
  return {
    id: update.id,
    status,
    body: update.body ?? '',
    displayAt: update.display_at,
    createdAt: update.created_at,
    updatedAt: update.updated_at,
    notify: update.deliver_notifications,
    tweetId: update.tweet_id ?? null,
    customTweet: update.custom_tweet ?? null,
    components: (update.affected_components ?? []).map(({ code, name, old_status, new_status }) => ({
      ...{ componentId: code, name, status: new_status, oldStatus: old_status ?? null },
      // Without any, nothing is known of them: some files do not list them.
      ...(listed.size > 0 && !listed.has(code) && { takenOff: true }),
    })),
  };
}
