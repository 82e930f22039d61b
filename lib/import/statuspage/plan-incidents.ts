import type { HistoryRows } from '#db/history/rows.ts';
import { updateRows } from '#db/history/story.ts';
import { deriveIncident, type IncidentStatus, isOver, latestComponents } from '#lib/domain/incident.ts';
import type { ComponentStatus, Impact } from '#lib/domain/level.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { SourceHistory } from './history.ts';
import { type PlannedUpdate, planUpdate } from './plan-updates.ts';
import { postmortemOf } from './postmortem.ts';
import { refusalOf } from './refusal.ts';
import type { SourceIncident } from './source.ts';

type Rows = Pick<HistoryRows, 'incidents' | 'updates' | 'updateComponents' | 'postmortems'>;
export type Said = (componentId: string, status: ComponentStatus) => void;

/** @returns the rows, and null for an incident that cannot be taken. */
export function planIncident(
  incident: SourceIncident,
  { listed }: Pick<SourceHistory, 'listed'>,
  remarks: Remarks,
  said: Said,
): Rows | null {
  const updates: PlannedUpdate<IncidentStatus>[] = incident.incident_updates.flatMap(
    ({ status, ...update }) => (status === 'postmortem' ? [] : [planUpdate(update, status, remarks)]),
  );
  const refusal = refusalOf(incident, updates);
  if (refusal) {
    remarks.add(`An incident was refused: ${refusal}`, `incident ${incident.id}`);
    return null;
  }
  const impact = impactOf(incident, remarks);
  const derived = deriveIncident(updates, null);
  const status = incident.status === 'postmortem' ? 'resolved' : incident.status;
  const resolvedAt =
    status === 'resolved' ? (incident.resolved_at ?? derived.resolvedAt ?? incident.updated_at) : null;
  const lost = resolvedAt === null && listed !== null && !listed.ids.has(incident.id);
  if (lost)
    remarks.add(
      'The summary no longer lists an incident whose end was not recorded; it counts until its last change',
      `incident ${incident.id}`,
    );
  if (status !== derived.status)
    remarks.add(
      `An incident is recorded as ${status} although its latest update says ${derived.status}; it stays as recorded`,
      `incident ${incident.id}`,
    );
  const ending = { resolvedAt, closedAt: lost ? incident.updated_at : null };
  if (!isOver(ending)) for (const one of latestComponents(updates)) said(one.componentId, one.status);
  const row = {
    id: incident.id,
    name: incident.name,
    status,
    impact,
    impactOverride: impact === derived.impact ? null : impact,
    startedAt: incident.started_at ?? derived.startedAt,
    monitoringAt: derived.monitoringAt,
    ...ending,
    backfilled: false,
    shortlink: incident.shortlink ?? null,
    reminderIntervals: incident.reminder_intervals ?? null,
    tellsReminders: incident.reminder_intervals !== undefined,
    componentOrder: incident.components.map((one) => one.id),
    createdAt: incident.created_at,
    updatedAt: incident.updated_at,
  };
  return {
    incidents: [row],
    ...updateRows(updates, { incidentId: incident.id }),
    postmortems: postmortemOf(incident),
  };
}

function impactOf(incident: SourceIncident, remarks: Remarks): Impact {
  if (incident.impact !== 'maintenance') return incident.impact;
  remarks.add('An incident with the impact "maintenance" gets "none"', `incident ${incident.id}`);
  return 'none';
}
