import { findComponents, type PlacedComponent } from './find-components.ts';
import { findStanding } from './find-standing.ts';
import type { Faults } from './faults.ts';
import type { PageState, StandingComponent, StandingGroup, StandingTemplate } from './state.ts';
import {
  prunedBy,
  type Wanted,
  type WantedComponent,
  type WantedEntry,
  type WantedTemplate,
} from './wanted.ts';

/** A group of the file. `standing` is what it is on the page; null is new. */
export interface FoundGroup {
  readonly path: string;
  readonly wanted: WantedEntry & { readonly group: string };
  readonly standing: StandingGroup | null;
}

export interface FoundComponent extends PlacedComponent {
  readonly standing: StandingComponent | null;
}

export interface FoundTemplate {
  readonly path: string;
  readonly wanted: WantedTemplate;
  readonly standing: StandingTemplate | null;
}

/** The file, and what of the page each thing in it is. */
export interface Found {
  readonly groups: readonly FoundGroup[];
  readonly components: readonly FoundComponent[];
  /** What stands on the page from top to bottom, by where it stands in the file; null where the file has no list. */
  readonly top: readonly (FoundGroup | FoundComponent)[] | null;
  readonly templates: readonly FoundTemplate[];
  /** What goes, because the file does not name it. */
  readonly removed: {
    readonly groups: readonly StandingGroup[];
    readonly components: readonly StandingComponent[];
    readonly templates: readonly StandingTemplate[];
  };
}

export function foundOn(state: PageState, wanted: Wanted, faults: Faults): Found {
  const pruned = new Set(prunedBy(wanted));
  const entries = (wanted.components ?? []).map((entry, index) => ({ path: `components.${index}`, entry }));
  const groups = foundGroups(state, entries, faults);
  const groupAt = new Map(groups.map((group) => [group.path, group]));

  const placed = entries.flatMap(({ path, entry }): PlacedComponent[] => {
    const group = groupAt.get(path);
    if (!group) return [{ path, wanted: entry as WantedComponent, group: null }];
    return (entry.components ?? []).map((one, index) => ({
      ...{ path: `${path}.components.${index}`, wanted: one, group },
    }));
  });
  const idsOf = (these: readonly FoundGroup[]) =>
    new Set(these.flatMap(({ standing }) => standing?.id ?? []));
  const listed = idsOf(groups.filter(({ wanted }) => wanted.components));
  // Of a group without a list nothing is said, so nothing in it goes.
  const leftAlone = idsOf(groups.filter(({ wanted }) => !wanted.components));
  const isLeft = ({ groupId }: StandingComponent) =>
    groupId === null || listed.has(groupId) || (pruned.has('components') && !leftAlone.has(groupId));
  const standing = findComponents(state, placed, isLeft, faults);
  const components = placed.map((one) => ({ ...one, standing: standing.get(one.path) ?? null }));
  const componentAt = new Map(components.map((one) => [one.path, one]));

  const templates = foundTemplates(state, wanted.templates ?? [], faults);
  const rest = <T extends { readonly id: string }>(
    kind: Parameters<typeof pruned.has>[0],
    all: readonly T[],
    kept: readonly { readonly standing: T | null }[],
  ) => {
    const ids = new Set(kept.map((one) => one.standing?.id));
    return pruned.has(kind) ? all.filter(({ id }) => !ids.has(id)) : [];
  };
  return {
    ...{ groups, components, templates },
    top: wanted.components ? entries.map(({ path }) => groupAt.get(path) ?? componentAt.get(path)!) : null,
    removed: {
      groups: rest('groups', state.groups, groups),
      components: rest('components', state.components, components).filter(isLeft),
      templates: rest('templates', state.templates, templates),
    },
  };
}

type Entries = readonly { readonly path: string; readonly entry: WantedEntry }[];

function foundGroups(state: PageState, entries: Entries, faults: Faults): FoundGroup[] {
  const asked = entries.flatMap(({ path, entry }) =>
    entry.group === undefined ? [] : [{ path, wanted: { ...entry, group: entry.group } }],
  );
  const named = asked.map(({ path, wanted }) => ({ path, id: wanted.id, name: wanted.group }));
  const found = findStanding('group', state.groups, named, faults);
  return asked.map((one, index) => ({ ...one, standing: found[index]! }));
}

function foundTemplates(
  state: PageState,
  wanted: readonly WantedTemplate[],
  faults: Faults,
): FoundTemplate[] {
  const asked = wanted.map((one, index) => ({ path: `templates.${index}`, wanted: one }));
  const named = asked.map(({ path, wanted: { id, name } }) => ({ path, id, name }));
  const found = findStanding('template', state.templates, named, faults);
  return asked.map((one, index) => ({ ...one, standing: found[index]! }));
}
