import { dayOf } from '#lib/domain/time.ts';
import type { HistoryRows } from '#db/history/rows.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus, worstStatus } from '#lib/domain/level.ts';
import type { History, HistoryComponent } from '#lib/import/history.ts';

type ComponentRow = HistoryRows['components'][number];

export interface PlannedComponents {
  readonly groups: HistoryRows['componentGroups'];
  readonly components: readonly ComponentRow[];
  /** Ids of those that are known by mention alone: they are added, but change nothing that stands here. */
  readonly mentioned: ReadonlySet<string>;
}

/**
 * The components of the page, and those that only its past names.
 * @param said what is said now of components by what is open, to find out their own status.
 */
export function planComponents(
  source: History,
  zone: string,
  said: ReadonlyMap<string, readonly ComponentStatus[]>,
): PlannedComponents {
  const groups = new Set(source.groups.map((one) => one.id));
  const rowOf = ({ undated: _, statusSince: __, ...one }: HistoryComponent): ComponentRow => ({
    ...one,
    groupId: one.groupId && groups.has(one.groupId) ? one.groupId : null,
    description: one.description || null,
    status: ownStatus(one.status, said.get(one.id) ?? []),
    startDate: one.startDate ?? dayOf(one.createdAt, zone),
    startDateGiven: one.startDate !== null,
    removedAt: null,
  });
  const leaves = (source.components ?? []).map(rowOf);
  const here = new Set([...groups, ...leaves.map((one) => one.id)]);
  const others = mentions(source)
    .filter(({ id }) => !here.has(id))
    .map(({ id, name, object, first, last }): ComponentRow => {
      const past = object
        ? rowOf(object)
        : {
            id,
            groupId: null,
            position: 0,
            startDate: dayOf(first, zone),
            startDateGiven: false,
            createdAt: first,
            updatedAt: last,
          };
      return {
        ...past,
        name: past.groupId ? object!.name : name,
        status: 'operational',
        // Without a list of components nobody knows that it is gone.
        removedAt: source.components ? last : null,
      };
    });
  return {
    groups: source.groups.map(({ undated: _, ...one }) => ({
      ...one,
      description: one.description || null,
      removedAt: null,
    })),
    components: [...leaves, ...others],
    mentioned: new Set(source.components ? [] : others.map((one) => one.id)),
  };
}

/** The component's own part in the status that was recorded: what open incidents say of it already is not its own. */
function ownStatus(recorded: ComponentStatus, said: readonly ComponentStatus[]): ComponentStatus {
  const bySaid = worstStatus(said);
  return COMPONENT_STATUSES.indexOf(recorded) > COMPONENT_STATUSES.indexOf(bySaid) ? recorded : 'operational';
}

interface Mention {
  readonly id: string;
  /** As updates name it: "Group - Component". */
  name: string;
  object: HistoryComponent | null;
  first: Instant;
  last: Instant;
}

/** Each component that an incident or a maintenance names, as the latest of them knows it. */
function mentions(source: History): Mention[] {
  const byId = new Map<string, Mention>();
  const meet = (id: string, name: string, at: Instant): Mention => {
    const known = byId.get(id) ?? { id, name, object: null, first: at, last: at };
    if (at < known.first) known.first = at;
    if (at >= known.last) [known.last, known.name] = [at, name];
    byId.set(id, known);
    return known;
  };
  for (const entry of [...source.incidents, ...source.maintenances]) {
    for (const one of entry.components) {
      const known = byId.get(one.id) ?? meet(one.id, one.name, entry.createdAt);
      if (!known.object || one.updatedAt >= known.object.updatedAt) known.object = one;
    }
    for (const update of entry.updates)
      for (const one of update.components) meet(one.componentId, one.name, update.displayAt);
  }
  return [...byId.values()];
}
