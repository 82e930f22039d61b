import type { PickGroup } from './groups.ts';

/** Names by id, with the group where there is one: two regions may both have an "API". */
export function namesById(groups: readonly PickGroup[]): Record<string, string> {
  return Object.fromEntries(
    groups.flatMap((group) =>
      group.components.map(({ id, name }) => [id, group.name === null ? name : `${group.name} ${name}`]),
    ),
  );
}
