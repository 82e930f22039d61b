import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { componentGroups, components } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';
import { inBatches } from './batch.ts';
import { inRank } from './in-rank.ts';

export type ComponentRow = typeof components.$inferSelect;
export type ComponentGroupRow = typeof componentGroups.$inferSelect;

/** @throws Refusal `not_found` for a component that is not there, or was removed. */
export async function componentOrThrow(db: Database, id: string): Promise<ComponentRow> {
  const [found] = await db
    .select()
    .from(components)
    .where(and(eq(components.id, id), isNull(components.removedAt)));
  if (!found) throw notFound('component');
  return found;
}

/** @throws Refusal `not_found` for a group that is not there, or was removed. */
export async function groupOrThrow(db: Database, id: string): Promise<ComponentGroupRow> {
  const [found] = await db
    .select()
    .from(componentGroups)
    .where(and(eq(componentGroups.id, id), isNull(componentGroups.removedAt)));
  if (!found) throw notFound('component group');
  return found;
}

/** Those of the ids that are components, removed ones included: the past names them. */
export async function componentsById(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, ComponentRow>> {
  const rows = await inBatches(ids, (batch) =>
    db.select().from(components).where(inArray(components.id, batch)),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export function liveComponents(db: Database): Promise<ComponentRow[]> {
  return db
    .select()
    .from(components)
    .where(isNull(components.removedAt))
    .orderBy(...inRank(components));
}

export function liveGroups(db: Database): Promise<ComponentGroupRow[]> {
  return db
    .select()
    .from(componentGroups)
    .where(isNull(componentGroups.removedAt))
    .orderBy(...inRank(componentGroups));
}
