import type { History, HistoryComponent } from '#lib/import/history.ts';
import type { SourceComponent } from './source.ts';

/** @param source in the order in which they are listed, groups among them; null where nothing lists them */
export function componentsOf(
  source: readonly SourceComponent[] | null,
): Pick<History, 'groups' | 'components'> {
  const placed = (source ?? []).map((one, place) => ({ one, place }));
  return {
    groups: placed
      .filter(({ one }) => one.group)
      .map(({ one, place }) => ({
        id: one.id,
        name: one.name,
        description: one.description ?? null,
        position: one.position,
        listed: place,
        createdAt: one.created_at,
        updatedAt: one.updated_at,
      })),
    components:
      source && placed.filter(({ one }) => !one.group).map(({ one, place }) => componentOf(one, place)),
  };
}

/** @param place among all that are listed; those that only an incident names have none */
export function componentOf(one: SourceComponent, place = 0): HistoryComponent {
  return {
    id: one.id,
    groupId: one.group_id ?? null,
    name: one.name,
    description: one.description ?? null,
    status: one.status,
    position: one.position,
    listed: place,
    showUptime: one.showcase,
    onlyShowIfDegraded: one.only_show_if_degraded,
    startDate: one.start_date ?? null,
    createdAt: one.created_at,
    updatedAt: one.updated_at,
  };
}
