import { and, asc, count, eq, isNull, max } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { timelineEntries } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { ENTRIES_MAX, type PublicEntry } from '#lib/domain/timeline-entry.ts';
import { notFound, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';

export type TimelineEntryRow = typeof timelineEntries.$inferSelect;

/** The entries of one incident, in order of time. */
export function timelineEntriesOf(db: Database, incidentId: string): Promise<TimelineEntryRow[]> {
  return db
    .select()
    .from(timelineEntries)
    .where(and(eq(timelineEntries.incidentId, incidentId), isNull(timelineEntries.deletedAt)))
    .orderBy(asc(timelineEntries.at), asc(timelineEntries.position));
}

/** @throws Refusal `not_found`. */
export async function timelineEntryOrThrow(db: Database, id: string): Promise<TimelineEntryRow> {
  const [found] = await db
    .select()
    .from(timelineEntries)
    .where(and(eq(timelineEntries.id, id), isNull(timelineEntries.deletedAt)));
  if (!found) throw notFound('entry');
  return found;
}

/** What readers of a postmortem see of its timeline once it is published. */
export async function publicEntriesOf(db: Database, incidentId: string): Promise<PublicEntry[]> {
  return publicEntries(await timelineEntriesOf(db, incidentId));
}

/** The same of rows that were read already. */
export function publicEntries(rows: readonly TimelineEntryRow[]): PublicEntry[] {
  return rows
    .filter(({ isPublic, deletedAt }) => isPublic && deletedAt === null)
    .map(({ at, kind, words }) => ({ at, kind, words }));
}

/** Ids of the updates and notes that entries were made from, those of deleted ones too. */
export async function sourcesTaken(db: Database, incidentId: string): Promise<Set<string>> {
  const rows = await db
    .select({ madeFrom: timelineEntries.madeFrom })
    .from(timelineEntries)
    .where(eq(timelineEntries.incidentId, incidentId));
  return new Set(rows.flatMap(({ madeFrom }) => madeFrom ?? []));
}

type NewEntry = Pick<TimelineEntryRow, 'at' | 'kind' | 'words' | 'isPublic' | 'madeFrom'>;

/**
 * Adds entries to a timeline, in the order in which they are given.
 * @returns their ids
 * @throws Refusal `invalid` when they would be too many.
 */
export async function insertEntries(
  tx: Tx,
  incidentId: string,
  entries: readonly NewEntry[],
): Promise<string[]> {
  const [before] = await tx
    .select({ count: count(), last: max(timelineEntries.position) })
    .from(timelineEntries)
    .where(eq(timelineEntries.incidentId, incidentId));
  if (Number(before?.count ?? 0) + entries.length > ENTRIES_MAX)
    throw new Refusal('invalid', `A timeline takes ${ENTRIES_MAX} entries at most.`);
  const first = Number(before?.last ?? -1) + 1;
  const rows = entries.map((entry, index) => ({
    ...{ id: newId(), incidentId, ...entry, position: first + index },
    ...{ createdAt: tx.now, updatedAt: tx.now },
  }));
  if (rows.length > 0) await tx.insert(timelineEntries).values(rows);
  return rows.map(({ id }) => id);
}
