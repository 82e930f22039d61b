import { inArray } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { updates } from '#db/schema/index.ts';
import { inBatches } from './batch.ts';

/** What programs are told of updates and no reader sees, by the update's id. */
export async function updateDetails(db: Database, updateIds: readonly string[]) {
  const { id, createdAt, updatedAt, notify } = updates;
  const rows = await inBatches(updateIds, (ids) =>
    db.select({ id, createdAt, updatedAt, notify }).from(updates).where(inArray(updates.id, ids)),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
