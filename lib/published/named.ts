import type { ComponentRow, GroupRow } from '#db/queries/facts-components.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';
import { type ComponentStatus } from '#lib/domain/level.ts';

/** A component as an incident names it. */
export interface NamedComponent {
  readonly id: string;
  readonly name: string;
  /** The heading it stands under, because "API" alone can be three things. */
  readonly group: string | null;
  /** No longer on the page: named, but nothing to link to. */
  readonly removed: boolean;
}

export interface NamedStatus extends NamedComponent {
  readonly status: ComponentStatus;
  /** What it came to be afterwards, without another word. */
  readonly became?: ComponentStatus;
}

export interface Names {
  get(id: string): NamedComponent | undefined;
}

export function namesOf(components: readonly ComponentRow[], groups: readonly GroupRow[]): Names {
  const groupName = new Map(
    groups.filter((group) => !group.removedAt).map((group) => [group.id, group.name]),
  );
  return new Map(
    components.map(({ id, name, groupId, removedAt }) => [
      id,
      { id, name, group: (groupId && groupName.get(groupId)) ?? null, removed: removedAt !== null },
    ]),
  );
}

export function nameAll(affected: readonly AffectedComponent[], names: Names): NamedStatus[] {
  return affected.flatMap(({ componentId, status, became }) => {
    const name = names.get(componentId);
    return name ? [{ ...name, status, ...(became && { became: became.status }) }] : [];
  });
}
