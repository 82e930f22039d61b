import { looseApart, type OrderBlock } from '#lib/domain/order.ts';
import { arranged } from './arranged.ts';
import type { Found, FoundComponent, FoundGroup } from './found.ts';
import type { PageState } from './state.ts';

/** A thing of the page: by its id, or by where it stands in the file while it is not there yet. */
export const refOf = (one: FoundGroup | FoundComponent) => one.standing?.id ?? one.path;

/** A page from top to bottom: components without a group, and groups with what is in them, by their refs. */
export interface Layout {
  readonly top: readonly string[];
  readonly within: ReadonlyMap<string, readonly string[]>;
}

export function layoutOf(order: readonly OrderBlock[]): Layout {
  const blocks = looseApart(order);
  return {
    top: blocks.map(({ id, componentIds }) => id ?? componentIds[0]!),
    within: new Map(blocks.flatMap(({ id, componentIds }) => (id === null ? [] : [[id, componentIds]]))),
  };
}

/** The page as the file has it, with what the file does not name where it is. */
export function layoutAfter(state: PageState, { top, groups, components, removed }: Found): Layout {
  const before = layoutOf(state.order);
  const gone = new Set(removed.components.map(({ id }) => id));
  const goneGroups = new Set(removed.groups.map(({ id }) => id));
  const homes = new Map(components.map((one) => [refOf(one), one.group ? refOf(one.group) : null]));
  const staysIn = (home: string | null) => (id: string) =>
    !gone.has(id) && (!homes.has(id) || homes.get(id) === home);

  const within = new Map<string, string[]>();
  for (const [id, ids] of before.within) if (!goneGroups.has(id)) within.set(id, ids.filter(staysIn(id)));
  const loose = before.top.flatMap((id) => {
    if (!before.within.has(id)) return staysIn(null)(id) ? [id] : [];
    // Where a group is taken away, what was in it stands by itself.
    return goneGroups.has(id) ? before.within.get(id)!.filter(staysIn(null)) : [id];
  });
  for (const group of groups) {
    const ref = refOf(group);
    const named = components.filter((one) => one.group === group).map(refOf);
    within.set(ref, arranged(within.get(ref) ?? [], named));
  }
  return { top: top ? arranged(loose, top.map(refOf)) : loose, within };
}

/** Whether what stands in both stands there in another order. */
export function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const stays = before.filter((id) => after.includes(id));
  return stays.join() !== after.filter((id) => before.includes(id)).join();
}
