import { inArray } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { updateRevisions } from '#db/schema/index.ts';
import { grouped } from '#lib/domain/grouped.ts';
import { inBatches } from './batch.ts';

export type UpdateRevision = typeof updateRevisions.$inferSelect;

/** What updates said before they were edited, by update, oldest first. */
export async function revisionsByUpdate(
  db: Database,
  updateIds: readonly string[],
): Promise<Map<string, UpdateRevision[]>> {
  const rows = await inBatches(updateIds, (ids) =>
    db
      .select()
      .from(updateRevisions)
      .where(inArray(updateRevisions.updateId, ids))
      .orderBy(updateRevisions.updateId, updateRevisions.version),
  );
  return grouped(rows, (row) => row.updateId);
}
