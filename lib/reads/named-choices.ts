import { eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import {
  componentGroups,
  components,
  incidents,
  subscriberComponents,
  subscriberGroups,
  subscriberIncidents,
} from '#db/schema/index.ts';

/** What somebody chose, by name and by id. */
export interface NamedChoice {
  readonly components: readonly Named[];
  readonly groups: readonly Named[];
  readonly incidents: readonly Named[];
}
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What each of a few subscribers chose, in three queries. @param of at most a thousand */
export async function choicesOf(
  db: Database,
  of: readonly { readonly id: string }[],
): Promise<Map<string, NamedChoice>> {
  const ids = of.map(({ id }) => id);
  const choices = new Map(
    ids.map((id) => [id, { components: [] as Named[], groups: [] as Named[], incidents: [] as Named[] }]),
  );
  if (ids.length === 0) return choices;
  const chosen = await db
    .select({ of: subscriberComponents.subscriberId, id: components.id, name: components.name })
    .from(subscriberComponents)
    .innerJoin(components, eq(components.id, subscriberComponents.componentId))
    .where(inArray(subscriberComponents.subscriberId, ids))
    .orderBy(components.position, components.id);
  for (const { of, id, name } of chosen) choices.get(of)?.components.push({ id, name });
  const groups = await db
    .select({ of: subscriberGroups.subscriberId, id: componentGroups.id, name: componentGroups.name })
    .from(subscriberGroups)
    .innerJoin(componentGroups, eq(componentGroups.id, subscriberGroups.groupId))
    .where(inArray(subscriberGroups.subscriberId, ids))
    .orderBy(componentGroups.position, componentGroups.id);
  for (const { of, id, name } of groups) choices.get(of)?.groups.push({ id, name });
  const followed = await db
    .select({ of: subscriberIncidents.subscriberId, id: incidents.id, name: incidents.name })
    .from(subscriberIncidents)
    .innerJoin(incidents, eq(incidents.id, subscriberIncidents.incidentId))
    .where(inArray(subscriberIncidents.subscriberId, ids))
    .orderBy(incidents.startedAt, incidents.id);
  for (const { of, id, name } of followed) choices.get(of)?.incidents.push({ id, name });
  return choices;
}
