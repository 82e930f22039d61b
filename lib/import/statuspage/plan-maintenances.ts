import type { HistoryRows } from '#db/history/rows.ts';
import { updateRows } from '#db/history/story.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { latestComponents } from '#lib/domain/incident.ts';
import { deriveMaintenance, isEnded, isRunning, type MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { SourceHistory } from './history.ts';
import type { Said } from './plan-incidents.ts';
import { type PlannedUpdate, planUpdate } from './plan-updates.ts';
import { refusalOf } from './refusal.ts';
import type { SourceMaintenance } from './source.ts';

type Rows = Pick<HistoryRows, 'maintenances' | 'maintenanceComponents' | 'updates' | 'updateComponents'>;

/** @returns the rows, and null for a maintenance that cannot be taken. */
export function planMaintenance(
  maintenance: SourceMaintenance,
  source: Pick<SourceHistory, 'listed'>,
  now: Instant,
  remarks: Remarks,
  said: Said,
): Rows | null {
  const { id, name, status } = maintenance;
  const updates: PlannedUpdate<MaintenanceStatus>[] = maintenance.incident_updates.map((update) =>
    planUpdate(update, update.status, remarks),
  );
  const refusal =
    refusalOf(maintenance, updates) ??
    (maintenance.scheduled_until > maintenance.scheduled_for ? null : 'it ends before it begins');
  if (refusal) {
    remarks.add(`A maintenance was refused: ${refusal}`, `maintenance ${id}`);
    return null;
  }
  const derived = deriveMaintenance(updates);
  if (status !== derived.status)
    remarks.add(
      `A maintenance is recorded as ${status} although its latest update says ${derived.status}; it stays as recorded`,
      `maintenance ${id}`,
    );
  const endedAt = isEnded(status) ? (derived.endedAt ?? maintenance.updated_at) : null;
  const wentOn = outlasted(maintenance, source.listed);
  const closedAt = endedAt === null && !wentOn ? closing(maintenance, source.listed, now, remarks) : null;
  if (endedAt === null && closedAt === null && isRunning(status))
    for (const one of latestComponents(updates)) said(one.componentId, one.status);
  const planned = new Set([
    ...maintenance.components.filter((one) => !one.group).map((one) => one.id),
    ...updates.flatMap((update) => update.components.map((one) => one.componentId)),
  ]);
  const row = {
    id,
    name,
    status,
    scheduledFor: maintenance.scheduled_for,
    scheduledUntil: maintenance.scheduled_until,
    // What is still to come begins and ends by itself; the public files do not say what was set at the source.
    autoStart: endedAt === null && closedAt === null && !wentOn,
    autoComplete: endedAt === null && closedAt === null && !wentOn,
    startedAt: isRunning(status) || isEnded(status) ? (derived.startedAt ?? maintenance.scheduled_for) : null,
    endedAt,
    closedAt,
    shortlink: maintenance.shortlink ?? null,
    plannedAt: maintenance.started_at ?? null,
    componentOrder: maintenance.components.map((one) => one.id),
    createdAt: maintenance.created_at,
    updatedAt: maintenance.updated_at,
  };
  return {
    maintenances: [row],
    maintenanceComponents: [...planned].map((componentId) => ({ maintenanceId: id, componentId })),
    ...updateRows(updates, { maintenanceId: id }),
  };
}

/** Listed after its window had passed: nothing but its staff could begin or end it, and nobody knows when they did. */
function outlasted({ id, scheduled_until }: SourceMaintenance, listed: SourceHistory['listed']): boolean {
  return listed !== null && listed.ids.has(id) && scheduled_until <= listed.at;
}

/** Until when a maintenance without a recorded end counts; null while it may still be to come. */
function closing(
  { id, updated_at, scheduled_until }: SourceMaintenance,
  listed: SourceHistory['listed'],
  now: Instant,
  remarks: Remarks,
): Instant | null {
  if (listed && !listed.ids.has(id)) {
    remarks.add(
      'The summary no longer lists a maintenance whose end was not recorded; it counts until the end of its window',
      `maintenance ${id}`,
    );
    return Math.max(updated_at, Math.min(scheduled_until, listed.at)) as Instant;
  }
  if (scheduled_until > now) return null;
  remarks.add(
    'The window of a maintenance has passed since the files were written; it counts until its end',
    `maintenance ${id}`,
  );
  return Math.max(updated_at, scheduled_until) as Instant;
}
