import { updates } from '#db/schema/index.ts';
import type { AffectedComponent } from '#lib/domain/incident.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';

/** What readers see of an update; whether it was mailed is no business of theirs. */
export const updateColumns = {
  id: updates.id,
  incidentId: updates.incidentId,
  maintenanceId: updates.maintenanceId,
  status: updates.status,
  body: updates.body,
  displayAt: updates.displayAt,
  createdAt: updates.createdAt,
  nextUpdateBy: updates.nextUpdateBy,
  editedAt: updates.editedAt,
};

type UpdateRow = { [Key in keyof typeof updateColumns]: (typeof updates.$inferSelect)[Key] };

export function groupBy<T, Key>(rows: readonly T[], key: (row: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** Rows of updates joined with the components they name. The parent's kind says what their status can be. */
export function updateFacts<Status extends string>(
  rows: readonly UpdateRow[],
  named: readonly { updateId: string; componentId: string; status: ComponentStatus }[],
) {
  const componentsOf = groupBy(named, (row) => row.updateId);
  return rows.map((row) => ({
    ...row,
    status: row.status as Status,
    components: (componentsOf.get(row.id) ?? []).map(({ componentId, status }): AffectedComponent => ({
      componentId,
      status,
    })),
  }));
}
