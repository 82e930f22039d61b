import { componentOrder } from '#db/queries/component-order.ts';
import {
  type ComponentGroupRow,
  type ComponentRow,
  liveComponents,
  liveGroups,
} from '#db/queries/component.ts';
import { saidNow } from '#db/queries/said.ts';
import { snapshot } from '#db/snapshot.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { OrderBlock } from '#lib/domain/order.ts';
import { shownStatus } from '#lib/domain/shown-status.ts';

/** `status` is the component's own; `shown` is what readers are told. */
export type StaffComponent = ComponentRow & { readonly shown: ComponentStatus };

export interface StaffComponents {
  /** The whole page from top to bottom. */
  readonly order: readonly OrderBlock[];
  readonly groups: readonly ComponentGroupRow[];
  readonly components: readonly StaffComponent[];
}

export async function componentsForStaff(): Promise<StaffComponents> {
  const { facts } = await snapshot(async (db) => {
    const said = await saidNow(db);
    const components = (await liveComponents(db)).map((component) => ({
      ...component,
      shown: shownStatus(component.status, said.get(component.id) ?? []),
    }));
    return { order: await componentOrder(db), groups: await liveGroups(db), components };
  });
  return facts;
}

export interface ComponentsToPick {
  /** Null for components without a group. */
  readonly name: string | null;
  readonly components: readonly StaffComponent[];
}

/** The components in the order of the page, by group, to choose from. Empty groups are left out. */
export async function componentsToPick(): Promise<ComponentsToPick[]> {
  const { order, groups, components } = await componentsForStaff();
  const byId = new Map(components.map((component) => [component.id, component]));
  const names = new Map(groups.map((group) => [group.id, group.name]));
  const blocks: { name: string | null; components: StaffComponent[] }[] = [];
  for (const { id, componentIds } of order) {
    const here = componentIds.flatMap((componentId) => byId.get(componentId) ?? []);
    const last = blocks.at(-1);
    // Components without a group that stand beside each other are one stretch to choose from.
    if (id === null && last?.name === null) last.components.push(...here);
    else if (here.length > 0)
      blocks.push({ name: id === null ? null : (names.get(id) ?? ''), components: here });
  }
  return blocks;
}
