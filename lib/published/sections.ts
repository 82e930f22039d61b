import type { ComponentRow, GroupRow } from '#db/queries/facts-components.ts';
import { type ComponentStatus, worstStatus } from '#lib/domain/level.ts';
import type { PublishedBars } from './bars.ts';

export interface PublishedComponent {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly status: ComponentStatus;
  /** Null when the component does not show its uptime. */
  readonly bars: PublishedBars | null;
}

/** A group with its components, or the components without one that stand between two groups. */
export interface Section {
  readonly group: { readonly id: string; readonly name: string; readonly description: string | null } | null;
  readonly status: ComponentStatus;
  readonly components: readonly PublishedComponent[];
}

/** The components of the page in the order their staff gave them, groups and single ones together. */
export function sectionsOf<T extends { readonly row: ComponentRow; readonly shown: PublishedComponent }>(
  leaves: readonly T[],
  groups: readonly GroupRow[],
): Section[] {
  const present = groups.filter((group) => group.removedAt === null);
  const ids = new Set(present.map((group) => group.id));
  const isIn = (leaf: T, id: string | null) =>
    id === null ? leaf.row.groupId === null || !ids.has(leaf.row.groupId) : leaf.row.groupId === id;
  const ordered = [
    ...present.map((group) => ({
      position: group.position,
      group: { id: group.id, name: group.name, description: group.description },
      leaves: leaves.filter((leaf) => isIn(leaf, group.id)),
    })),
    ...leaves
      .filter((leaf) => isIn(leaf, null))
      .map((leaf) => ({ position: leaf.row.position, group: null, leaves: [leaf] })),
  ].sort((a, b) => a.position - b.position);

  const sections: { group: Section['group']; components: PublishedComponent[] }[] = [];
  for (const { group, leaves } of ordered) {
    if (leaves.length === 0) continue;
    const before = sections.at(-1);
    const components = leaves.map((leaf) => leaf.shown);
    if (group === null && before?.group === null) before.components.push(...components);
    else sections.push({ group, components });
  }
  return sections.map((section) => ({
    ...section,
    status: worstStatus(section.components.map((component) => component.status)),
  }));
}
