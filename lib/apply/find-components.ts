import type { Faults } from './faults.ts';
import type { FoundGroup } from './found.ts';
import { findStanding } from './find-standing.ts';
import type { PageState, StandingComponent } from './state.ts';
import type { WantedComponent } from './wanted.ts';

/** Where a component stands in the file. */
export interface PlacedComponent {
  readonly path: string;
  readonly wanted: WantedComponent;
  /** Null for one without a group. */
  readonly group: FoundGroup | null;
}

/**
 * Finds the components of the file on the page: by id, else by name where the file has them, else one that the file
 * would leave behind elsewhere: that one is moved.
 * @param isLeft whether a component stands where the file says all that there is to be, or is pruned
 */
export function findComponents(
  state: PageState,
  placed: readonly PlacedComponent[],
  isLeft: (one: StandingComponent) => boolean,
  faults: Faults,
): Map<string, StandingComponent | null> {
  const found = new Map<string, StandingComponent | null>();
  const claimed = new Set(placed.flatMap(({ wanted }) => wanted.id ?? []));
  for (const [group, here] of byGroup(placed)) {
    const ids = new Set(here.flatMap(({ wanted }) => wanted.id ?? []));
    const within = state.components.filter(
      (one) => ids.has(one.id) || (isIn(one, group) && !claimed.has(one.id)),
    );
    const wanted = here.map(({ path, wanted: { id, name } }) => ({ path, id, name }));
    const all = findStanding('component', within, wanted, faults);
    here.forEach(({ path }, index) => found.set(path, all[index]!));
  }
  twiceByOneId(placed, faults);

  const taken = new Set([...found.values()].flatMap((one) => one?.id ?? []));
  const missing = placed.filter(({ path, wanted }) => !found.get(path) && wanted.id === undefined);
  for (const { path, wanted } of missing) {
    const elsewhere = state.components.filter(
      (one) => one.name === wanted.name && !taken.has(one.id) && isLeft(one),
    );
    const rivals = missing.filter((one) => one.wanted.name === wanted.name);
    if (elsewhere.length === 1 && rivals.length === 1) found.set(path, elsewhere[0]!);
    else if (elsewhere.length > 0)
      faults.at(
        path,
        `${wanted.name} stands elsewhere on the page (${elsewhere.map(({ id }) => id).join(', ')}). ` +
          'Say by "id" which of them is to stand where.',
      );
  }
  return found;
}

function twiceByOneId(placed: readonly PlacedComponent[], faults: Faults): void {
  const seen = new Set<string>();
  for (const { path, wanted } of placed) {
    if (wanted.id === undefined) continue;
    if (seen.has(wanted.id)) faults.at(`${path}.id`, 'This component stands in the file already.');
    seen.add(wanted.id);
  }
}

function isIn({ groupId }: StandingComponent, group: FoundGroup | null): boolean {
  return group === null ? groupId === null : group.standing !== null && groupId === group.standing.id;
}

function byGroup(placed: readonly PlacedComponent[]): Map<FoundGroup | null, PlacedComponent[]> {
  const groups = new Map<FoundGroup | null, PlacedComponent[]>();
  for (const one of placed) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return groups;
}
