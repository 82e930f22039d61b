import { and, asc, desc, eq, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents, maintenances } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { containing } from './containing.ts';
import { notOver } from './facts-maintenances.ts';

/** A part of a list. */
export interface Part {
  readonly limit: number;
  readonly offset: number;
}

/**
 * The ids of incidents and maintenances together, what was entered last first.
 * @param words that their names have in them
 */
export async function allStoryIds(
  db: Database,
  words: string | null,
  { limit, offset }: Part,
): Promise<string[]> {
  const named = (column: typeof incidents.name | typeof maintenances.name) =>
    words === null ? undefined : containing(column, words);
  const rows = await db
    .select({ id: incidents.id, createdAt: incidents.createdAt })
    .from(incidents)
    .where(named(incidents.name))
    .unionAll(
      db
        .select({ id: maintenances.id, createdAt: maintenances.createdAt })
        .from(maintenances)
        .where(named(maintenances.name)),
    )
    // Of both: by their bare names, as the ones of a table do not stand for the union on PostgreSQL.
    .orderBy(desc(sql.identifier('created_at')), desc(sql.identifier('id')))
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

/** Of the incidents that have begun and are not over, what was entered last first. */
export async function unresolvedIds(db: Database, at: Instant, { limit, offset }: Part): Promise<string[]> {
  const isOpen = and(lte(incidents.startedAt, at), isNull(incidents.resolvedAt), isNull(incidents.closedAt));
  const rows = await db
    .select({ id: incidents.id })
    .from(incidents)
    .where(isOpen)
    .orderBy(desc(incidents.createdAt), desc(incidents.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ id }) => id);
}

const { scheduledFor, createdAt, status, id } = maintenances;
const isComing = and(notOver(), eq(status, 'scheduled'));
const isRunning = and(notOver(), inArray(status, ['in_progress', 'verifying']));

const WINDOWS: Readonly<Record<'all' | 'coming' | 'running', { where: SQL | undefined; order: SQL[] }>> = {
  /** What was entered last first. */
  all: { where: undefined, order: [desc(createdAt), desc(id)] },
  /** The next first. */
  coming: { where: isComing, order: [asc(scheduledFor), asc(id)] },
  /** The last to have begun first. */
  running: { where: isRunning, order: [desc(scheduledFor), desc(id)] },
};

export async function maintenanceIds(
  db: Database,
  which: keyof typeof WINDOWS,
  { limit, offset }: Part,
): Promise<string[]> {
  const { where, order } = WINDOWS[which];
  const rows = await db
    .select({ id })
    .from(maintenances)
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  return rows.map((row) => row.id);
}
