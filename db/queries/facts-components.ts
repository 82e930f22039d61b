import { and, asc, eq, gte, lt, max } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { componentGroups, components, componentStatuses } from '#db/schema/index.ts';
import { inRank } from './in-rank.ts';
import type { Instant } from '#lib/domain/instant.ts';

export type ComponentRow = typeof components.$inferSelect;
export type GroupRow = typeof componentGroups.$inferSelect;

/** All that were ever there: incidents of the past name removed ones too. */
export async function allComponents(db: Database): Promise<ComponentRow[]> {
  return db
    .select()
    .from(components)
    .orderBy(...inRank(components));
}

export async function allGroups(db: Database): Promise<GroupRow[]> {
  return db
    .select()
    .from(componentGroups)
    .orderBy(...inRank(componentGroups));
}

const columns = {
  componentId: componentStatuses.componentId,
  status: componentStatuses.status,
  at: componentStatuses.at,
  id: componentStatuses.id,
};

/**
 * What components were by themselves from an instant on, oldest first: the changes since then, and the last one before.
 * @param componentId of one component only
 */
export async function ownStatuses(db: Database, from: Instant, componentId?: string) {
  const ofOne = componentId === undefined ? undefined : eq(componentStatuses.componentId, componentId);
  const last = db
    .select({ componentId: componentStatuses.componentId, at: max(componentStatuses.at).as('last_at') })
    .from(componentStatuses)
    .where(and(lt(componentStatuses.at, from), ofOne))
    .groupBy(componentStatuses.componentId)
    .as('last');
  const before = await db
    .select(columns)
    .from(componentStatuses)
    .innerJoin(
      last,
      and(eq(last.componentId, componentStatuses.componentId), eq(last.at, componentStatuses.at)),
    )
    .orderBy(asc(componentStatuses.at), asc(componentStatuses.id));
  const since = await db
    .select(columns)
    .from(componentStatuses)
    .where(and(gte(componentStatuses.at, from), ofOne))
    .orderBy(asc(componentStatuses.at), asc(componentStatuses.id));
  return [...before, ...since];
}

export type OwnStatus = Awaited<ReturnType<typeof ownStatuses>>[number];
