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
import { grouped } from '#lib/domain/grouped.ts';

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
type Chosen = Named & { readonly of: string };

/** What each of a few subscribers chose, in three queries. @param of at most a thousand */
export async function choicesOf(
  db: Database,
  of: readonly { readonly id: string }[],
): Promise<Map<string, NamedChoice>> {
  const ids = of.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const chosen: Chosen[] = await db
    .select({ of: subscriberComponents.subscriberId, id: components.id, name: components.name })
    .from(subscriberComponents)
    .innerJoin(components, eq(components.id, subscriberComponents.componentId))
    .where(inArray(subscriberComponents.subscriberId, ids))
    .orderBy(components.position, components.id);
  const groups: Chosen[] = await db
    .select({ of: subscriberGroups.subscriberId, id: componentGroups.id, name: componentGroups.name })
    .from(subscriberGroups)
    .innerJoin(componentGroups, eq(componentGroups.id, subscriberGroups.groupId))
    .where(inArray(subscriberGroups.subscriberId, ids))
    .orderBy(componentGroups.position, componentGroups.id);
  const followed: Chosen[] = await db
    .select({ of: subscriberIncidents.subscriberId, id: incidents.id, name: incidents.name })
    .from(subscriberIncidents)
    .innerJoin(incidents, eq(incidents.id, subscriberIncidents.incidentId))
    .where(inArray(subscriberIncidents.subscriberId, ids))
    .orderBy(incidents.startedAt, incidents.id);
  const [byComponent, byGroup, byIncident] = [chosen, groups, followed].map((all) =>
    grouped(all, (one) => one.of),
  );
  const named = (all: readonly Chosen[] = []) => all.map(({ id, name }) => ({ id, name }));
  return new Map(
    ids.map((id) => [
      id,
      {
        components: named(byComponent!.get(id)),
        groups: named(byGroup!.get(id)),
        incidents: named(byIncident!.get(id)),
      },
    ]),
  );
}
