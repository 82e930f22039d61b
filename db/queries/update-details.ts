import { and, inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { updateComponents, updates } from '#db/schema/index.ts';
import { grouped } from '#lib/domain/grouped.ts';
import { inBatches } from './batch.ts';

/** What programs are told of updates and no reader sees, by the update's id. */
export async function updateDetails(db: Database, updateIds: readonly string[]) {
  const { id, createdAt, updatedAt, notify, tweetId, customTweet } = updates;
  const rows = await inBatches(updateIds, (ids) =>
    db
      .select({ id, createdAt, updatedAt, notify, tweetId, customTweet })
      .from(updates)
      .where(inArray(updates.id, ids)),
  );
  const told = await inBatches(updateIds, (ids) =>
    db
      .select()
      .from(updateComponents)
      .where(and(inArray(updateComponents.updateId, ids), isNotNull(updateComponents.oldStatus))),
  );
  const toldOf = grouped(told, ({ updateId }) => updateId);
  return new Map(
    rows.map((row) => {
      const old = (toldOf.get(row.id) ?? []).map((one) => [one.componentId, one.oldStatus!] as const);
      return [row.id, { ...row, oldStatuses: new Map(old) }] as const;
    }),
  );
}
