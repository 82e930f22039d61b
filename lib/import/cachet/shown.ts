import type { Remarks } from '#lib/import/report.ts';
import type { CachetComponent, CachetGroup, CachetIncident, CachetSource } from './source.ts';
import { VISIBLE_TO_ALL } from './statuses.ts';

/** A thing, and whether everybody sees it there. */
export type Guarded<T> = T & { readonly isPublic: boolean };

export interface GuardedSource extends Omit<CachetSource, 'groups' | 'components' | 'incidents'> {
  readonly groups: readonly Guarded<CachetGroup>[];
  readonly components: readonly Guarded<CachetComponent>[];
  readonly incidents: readonly Guarded<CachetIncident>[];
}

/** @param visible null where this version does not hide such things */
export const isPublic = (visible: number | null) => visible === null || visible === VISIBLE_TO_ALL;

/** Without what only staff see there: it would be published here. A component is hidden by its group too. */
export function shownOf(source: GuardedSource, remarks: Remarks): CachetSource {
  const shown = <T>(all: readonly Guarded<T>[], about: (one: T) => string): T[] =>
    all.filter((one) => {
      if (!one.isPublic)
        remarks.add('What only staff see there is not taken: it would be published here', about(one));
      return one.isPublic;
    });
  const hidden = new Set(source.groups.filter((one) => !one.isPublic).map((one) => one.id));
  const components = source.components.map((one) => ({
    ...one,
    isPublic: one.isPublic && !hidden.has(one.groupId ?? 0),
  }));
  return {
    ...source,
    groups: shown(source.groups, (one) => `group ${one.name}`),
    components: shown(components, (one) => `component ${one.name}`),
    incidents: shown(source.incidents, (one) => `incident ${one.id}`),
  };
}
