import type { Instant } from '#lib/domain/instant.ts';
import type { History } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { Component } from './source.ts';
import { STATUS_OF } from './statuses.ts';

const groupOf = ({ group, groupId }: Component) =>
  typeof group === 'string'
    ? { id: group, name: null }
    : (group ?? (groupId ? { id: groupId, name: null } : null));

/**
 * A group is a component there that others stand under.
 * @param madeAt when the page was made: of components nothing is told
 */
export function componentsOf(
  source: readonly Component[],
  madeAt: Instant,
  now: Instant,
  remarks: Remarks,
): Pick<History, 'groups' | 'components'> {
  const listed = source.filter((one) => !one.archived);
  for (const one of source)
    if (one.archived)
      remarks.add('An archived component is kept where the past names it', `component ${one.name}`);
    else if (one.status === 'MINOROUTAGE')
      remarks.add('A minor outage has no status of its own here: it is degraded', `component ${one.name}`);
  const byId = new Map(listed.map((one) => [one.id, one]));
  const heads = new Map(listed.flatMap((one) => groupOf(one) ?? []).map((one) => [one.id, one.name ?? null]));
  const times = { createdAt: madeAt, updatedAt: madeAt };
  const groups = [...heads].flatMap(([id, name]) => {
    const own = byId.get(id);
    const called = own?.name ?? name;
    if (called == null) {
      remarks.add('A group is not told, so its components stand without one', `group ${id}`);
      return [];
    }
    const place = own ? listed.indexOf(own) : listed.findIndex((one) => groupOf(one)?.id === id);
    const rank = { position: own?.order ?? place, listed: place };
    return [{ id, name: called, description: own?.description ?? null, ...rank, ...times }];
  });
  return {
    groups,
    components: listed
      .filter((one) => !heads.has(one.id))
      .map((one) => ({
        ...{
          id: one.id,
          name: one.name,
          description: one.description ?? null,
          groupId: groupOf(one)?.id ?? null,
        },
        ...{
          status: STATUS_OF[one.status],
          statusSince: now,
          position: one.order,
          listed: listed.indexOf(one),
        },
        ...{ showUptime: one.showUptime, onlyShowIfDegraded: false, startDate: null, ...times },
      })),
  };
}
