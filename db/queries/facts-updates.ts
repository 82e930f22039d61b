import { asc, inArray, type SQL } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { updateComponents, updates } from '#db/schema/index.ts';
import { affectedColumns, affectedComponent } from './affected.ts';

/** What readers see of an update; whether it was mailed is no business of theirs. */
const updateColumns = {
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

export function groupBy<T, Key>(rows: readonly T[], key: (row: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

/** The updates of one condition with the components they name, in two queries. The parent's kind says what their status can be. */
export async function updateFacts<Status extends string>(db: Database, where: SQL) {
  const rows = await db.select(updateColumns).from(updates).where(where);
  const named = await db
    .select({ updateId: updateComponents.updateId, ...affectedColumns })
    .from(updateComponents)
    .where(inArray(updateComponents.updateId, db.select({ id: updates.id }).from(updates).where(where)))
    .orderBy(asc(updateComponents.position));
  const componentsOf = groupBy(named, (row) => row.updateId);
  return rows.map((row) => ({
    ...row,
    status: row.status as Status,
    components: (componentsOf.get(row.id) ?? []).map(affectedComponent),
  }));
}
