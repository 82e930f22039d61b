import { HOUR, type Instant, isoOf, plus } from '#lib/domain/instant.ts';
import { affected } from '#lib/import/files/plain-update.ts';
import { windowUpdates } from '#lib/import/files/window-updates.ts';
import type { HistoryMaintenance } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { Components } from './incident.ts';
import type { Ids } from './ids.ts';
import type { CachetSchedule } from './source.ts';
import { COMPONENT_STATUSES } from './statuses.ts';

export interface PlannedSchedule {
  readonly maintenance: HistoryMaintenance;
  /** As Cachet shows it: to come, or going on. */
  readonly isOpen: boolean;
}

/** A schedule as a maintenance. It need not have an end there: it goes on until somebody says that it is over. */
export function scheduleOf(
  schedule: CachetSchedule,
  ids: Ids,
  components: Components,
  now: Instant,
  remarks: Remarks,
): PlannedSchedule {
  const { scheduledAt: from, completedAt } = schedule;
  const hasEnd = completedAt !== null && completedAt > from;
  if (!hasEnd)
    remarks.add('A schedule names no end; its window is given one hour', `schedule ${schedule.id}`);
  const until = hasEnd ? completedAt : plus(from, HOUR);
  const endedAt = endOf(schedule, now, remarks);
  const id = ids.of('schedule', schedule.id);
  const words = [
    { id: ids.message('schedule', schedule.id), at: schedule.createdAt, body: schedule.message },
    ...schedule.updates.map((one) => ({
      id: ids.of('update', one.id),
      at: one.createdAt,
      body: one.message,
      updatedAt: one.updatedAt,
    })),
  ];
  const during = schedule.components.flatMap(({ componentId, status }) => {
    const component = components.get(componentId);
    if (!component)
      remarks.add(
        'A component that is named is not on the page there, so it is left out',
        `schedule ${schedule.id}`,
      );
    const known = COMPONENT_STATUSES[status ?? 0] ?? 'under_maintenance';
    return component ? [affected(ids.of('component', componentId), component.name, known)] : [];
  });
  const maintenance: HistoryMaintenance = {
    ...{ id, name: schedule.name, status: null },
    updates: windowUpdates({ from, endedAt, words, during }, now, (step) => idOf(id, step)),
    ...{ componentOrder: during.map((one) => one.componentId), components: [], shortlink: null },
    ...{ scheduledFor: from, scheduledUntil: until, plannedAt: null },
    ...(!hasEnd && { autoComplete: false }),
    ...{ createdAt: schedule.createdAt, updatedAt: schedule.updatedAt },
  };
  return { maintenance, isOpen: endedAt === null };
}

function endOf(schedule: CachetSchedule, now: Instant, remarks: Remarks): Instant | null {
  const { completedAt, isComplete, scheduledAt, updatedAt, id } = schedule;
  if (completedAt !== null && (completedAt <= now || isComplete)) return completedAt;
  if (!isComplete) return null;
  remarks.add(
    'When a schedule was completed is not recorded; its last change counts',
    `schedule ${id}: ${isoOf(updatedAt)}`,
  );
  return updatedAt > scheduledAt ? updatedAt : scheduledAt;
}
