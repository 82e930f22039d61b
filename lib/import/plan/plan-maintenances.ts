import type { HistoryRows } from '#db/history/rows.ts';
import { updateRows } from '#db/history/story.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { deriveMaintenance, isEnded, isRunning } from '#lib/domain/maintenance.ts';
import { namedIn } from '#lib/domain/update.ts';
import { STANDARD_REMINDER_HOURS } from '#lib/domain/reminder.ts';
import type { History, HistoryMaintenance } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { Planning } from './plan-incidents.ts';
import { planUpdates } from './plan-updates.ts';
import { refusalOf } from './refusal.ts';
import { lastSpoken } from './still-counts.ts';

type Rows = Pick<HistoryRows, 'maintenances' | 'maintenanceComponents' | 'updates' | 'updateComponents'>;

/** @returns the rows, and null for a maintenance that cannot be taken. */
export function planMaintenance(
  maintenance: HistoryMaintenance,
  { listed, componentIds, remarks, said }: Planning,
  now: Instant,
): Rows | null {
  const { id, name } = maintenance;
  const updates = planUpdates(maintenance, componentIds, remarks);
  const refusal =
    refusalOf(maintenance, updates) ??
    (maintenance.scheduledUntil > maintenance.scheduledFor ? null : 'it ends before it begins');
  if (refusal) {
    remarks.add(`A maintenance was refused: ${refusal}`, `maintenance ${id}`);
    return null;
  }
  const derived = deriveMaintenance(updates);
  const status = maintenance.status ?? derived.status;
  if (status !== derived.status)
    remarks.add(
      `A maintenance is recorded as ${status} although its latest update says ${derived.status}; it stays as recorded`,
      `maintenance ${id}`,
    );
  const endedAt = isEnded(status) ? (derived.endedAt ?? maintenance.updatedAt) : null;
  const wentOn = outlasted(maintenance, listed);
  const closedAt = endedAt === null && !wentOn ? closing(maintenance, listed, now, remarks) : null;
  if (endedAt === null && closedAt === null && isRunning(status)) lastSpoken(updates).forEach(said);
  const planned = new Set([...maintenance.componentOrder, ...namedIn(updates)]);
  // What is still to come begins and ends by itself, where the source does not say what was set there.
  const byItself = endedAt === null;
  const clocked = closedAt === null && !wentOn;
  const row = {
    id,
    name,
    status,
    scheduledFor: maintenance.scheduledFor,
    scheduledUntil: maintenance.scheduledUntil,
    autoStart: clocked && (maintenance.autoStart ?? byItself),
    autoComplete: clocked && (maintenance.autoComplete ?? byItself),
    startedAt: isRunning(status) || isEnded(status) ? (derived.startedAt ?? maintenance.scheduledFor) : null,
    endedAt,
    closedAt,
    shortlink: maintenance.shortlink,
    plannedAt: maintenance.plannedAt,
    componentOrder: maintenance.componentOrder,
    ...(maintenance.metadata && { metadata: maintenance.metadata }),
    ...toldByClock(maintenance),
    createdAt: maintenance.createdAt,
    updatedAt: maintenance.updatedAt,
  };
  return {
    maintenances: [row],
    maintenanceComponents: [...planned].map((componentId) => ({ maintenanceId: id, componentId })),
    ...updateRows(updates, { maintenanceId: id }),
  };
}

/** What the source says of it; the rest stays as it is here. */
const toldByClock = ({ tellStart, tellEnd, remind, remindedAt }: HistoryMaintenance) => ({
  ...(tellStart !== undefined && { tellStart }),
  ...(tellEnd !== undefined && { tellEnd }),
  ...(remind !== undefined && { remindBefore: remind ? [STANDARD_REMINDER_HOURS] : [] }),
  ...(remindedAt !== undefined && { remindedAt }),
});

/** Listed after its window had passed: nothing but its staff could begin or end it, and nobody knows when they did. */
function outlasted({ id, scheduledUntil }: HistoryMaintenance, listed: History['listed']): boolean {
  return listed !== null && listed.ids.has(id) && scheduledUntil <= listed.at;
}

/** Until when a maintenance without a recorded end counts; null while it may still be to come. */
function closing(
  { id, updatedAt, scheduledUntil }: HistoryMaintenance,
  listed: History['listed'],
  now: Instant,
  remarks: Remarks,
): Instant | null {
  if (listed && !listed.ids.has(id)) {
    remarks.add(
      'The source no longer lists a maintenance whose end was not recorded; it counts until the end of its window',
      `maintenance ${id}`,
    );
    return Math.max(updatedAt, Math.min(scheduledUntil, listed.at)) as Instant;
  }
  if (scheduledUntil > now) return null;
  remarks.add(
    'The window of a maintenance has passed since its source was written; it counts until its end',
    `maintenance ${id}`,
  );
  return Math.max(updatedAt, scheduledUntil) as Instant;
}
