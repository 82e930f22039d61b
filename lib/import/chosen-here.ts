import { isNull } from 'drizzle-orm';
import { type Row, storedRows } from '#db/history/stored.ts';
import type { Database } from '#db/open.ts';
import type { SubscriberRow } from '#db/queries/subscriber.ts';
import {
  componentGroups,
  components,
  incidents,
  subscriberComponents,
  subscriberGroups,
  subscriberIncidents,
} from '#db/schema/index.ts';
import { isOver } from '#lib/domain/incident.ts';
import type { SubscriptionScope } from '#lib/domain/subscription.ts';
import type { HistorySubscriber } from './history.ts';
import { byParent } from './units.ts';

export interface ChosenHere {
  readonly scope: SubscriptionScope;
  readonly componentIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly incidentIds: readonly string[];
}

interface Choices {
  readonly components: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly openIncidents: ReadonlySet<string>;
}

/** What can be chosen on the page as it stands. */
export async function knownChoices(db: Database): Promise<Choices> {
  const there = await db.select().from(components).where(isNull(components.removedAt));
  const groups = await db.select().from(componentGroups).where(isNull(componentGroups.removedAt));
  const open = (await db.select().from(incidents).where(isNull(incidents.resolvedAt))).filter(
    (one) => !isOver(one),
  );
  const ids = (rows: readonly { readonly id: string }[]) => new Set(rows.map(({ id }) => id));
  return { components: ids(there), groups: ids(groups), openIncidents: ids(open) };
}

/** @returns null when nothing of what they chose is here any more: they are not told of everything instead */
export function chosenHere(one: HistorySubscriber, known: Choices): ChosenHere | null {
  const nothing = { componentIds: [], groupIds: [], incidentIds: [] };
  if (one.componentIds !== null) {
    const componentIds = one.componentIds.filter((id) => known.components.has(id));
    const groupIds = one.componentIds.filter((id) => known.groups.has(id));
    if (componentIds.length + groupIds.length > 0)
      return { ...nothing, scope: 'chosen', componentIds, groupIds };
  }
  const incidentIds = one.incidentIds.filter((id) => known.openIncidents.has(id));
  if (incidentIds.length > 0) return { ...nothing, scope: 'incident', incidentIds };
  return one.componentIds === null && one.incidentIds.length === 0 ? { ...nothing, scope: 'page' } : null;
}

/** The same for two that are told of the same, in whatever order they chose it. */
export function choiceKey({ scope, ...chosen }: ChosenHere): string {
  const { componentIds, groupIds, incidentIds } = chosen;
  return JSON.stringify([scope, ...[componentIds, groupIds, incidentIds].map((ids) => [...ids].sort())]);
}

/** The keys of what subscribers chose, by their ids. */
export async function choicesStored(
  db: Database,
  rows: readonly SubscriberRow[],
): Promise<Map<string, string>> {
  const ids = rows.map(({ id }) => id);
  const chosen = async (table: Parameters<typeof storedRows>[1], column: string) => {
    const bySubscriber = byParent(await storedRows(db, table, 'subscriberId', ids), 'subscriberId');
    return (id: string) => (bySubscriber.get(id) ?? []).map((row: Row) => row[column] as string);
  };
  const componentsOf = await chosen(subscriberComponents, 'componentId');
  const groupsOf = await chosen(subscriberGroups, 'groupId');
  const incidentsOf = await chosen(subscriberIncidents, 'incidentId');
  return new Map(
    rows.map(({ id, scope }) => [
      id,
      choiceKey({
        ...{ scope, componentIds: componentsOf(id), groupIds: groupsOf(id), incidentIds: incidentsOf(id) },
      }),
    ]),
  );
}
