import type { Instant } from '#lib/domain/instant.ts';
import type { History, HistoryComponent, HistoryGroup } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { CstateConfig, System } from './config.ts';

/** A name as issues write it, and the component that has it. */
export type SystemIds = (name: string) => string;

export const systemIds =
  (site: string): SystemIds =>
  (name) =>
    idOf('cstate', site, 'system', name);

export interface Systems extends Pick<History, 'groups'> {
  readonly components: readonly HistoryComponent[];
  readonly refused: { readonly components: number; readonly groups: number };
}

/**
 * Categories and systems in the order in which the page shows them.
 * @param since from when there is anything of this page: cState keeps no date of a system
 */
export function systemsOf({ params }: CstateConfig, site: string, since: Instant, remarks: Remarks): Systems {
  const categories = distinct(params?.categories ?? [], 'category', remarks);
  const systems = distinct(params?.systems ?? [], 'system', remarks);
  const ids = systemIds(site);
  const groups: HistoryGroup[] = [];
  const components: HistoryComponent[] = [];
  const add = (system: System, groupId: string | null, position: number) => {
    reportSystem(system, remarks);
    components.push({
      // All that is wrong with a system is what open issues say of it.
      status: 'operational',
      ...{ id: ids(system.name), groupId, name: system.displayName ?? system.name },
      ...{ description: system.description, position },
      ...{ listed: components.length, showUptime: true, onlyShowIfDegraded: false },
      ...{ startDate: null, undated: true, createdAt: since, updatedAt: since },
    });
  };

  let position = 0;
  for (const category of categories.kept) {
    const inside = systems.kept.filter((one) => one.category === category.name);
    if (category.closed)
      remarks.add(
        'That a category is folded at first has no place here: groups here are always open',
        `category ${category.name}`,
      );
    if (category.untitled) {
      for (const system of inside) add(system, null, (position += 1));
      continue;
    }
    const id = idOf('cstate', site, 'category', category.name);
    groups.push({
      ...{ id, name: category.name, description: category.description },
      ...{
        position: (position += 1),
        listed: groups.length,
        undated: true,
        createdAt: since,
        updatedAt: since,
      },
    });
    inside.forEach((system, place) => add(system, id, place + 1));
  }
  for (const system of systems.kept)
    if (!categories.kept.some((one) => one.name === system.category)) {
      remarks.add(
        'A system is in no category that there is; it stands without a group',
        `system ${system.name}`,
      );
      add(system, null, (position += 1));
    }
  return { groups, components, refused: { components: systems.refused, groups: categories.refused } };
}

/** Issues name a system by its name alone, so of two that share it nobody knows which is meant. */
function distinct<T extends { readonly name: string }>(
  all: readonly T[],
  noun: string,
  remarks: Remarks,
): { readonly kept: T[]; readonly refused: number } {
  const kept = new Map<string, T>();
  for (const one of all)
    if (kept.has(one.name))
      remarks.add(`A ${noun} was refused: another before it has the same name`, `${noun} ${one.name}`);
    else kept.set(one.name, one);
  return { kept: [...kept.values()], refused: all.length - kept.size };
}

function reportSystem({ name, link, partial }: System, remarks: Remarks): void {
  if (link) remarks.add('The link of a system has no place here', `system ${name}`);
  if (partial) remarks.add('HTML of its own that a system shows has no place here', `system ${name}`);
}
