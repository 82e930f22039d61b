import { now } from '#lib/clock.ts';
import { normaliseAddress } from '#lib/domain/channel-address.ts';
import { orRefused } from '#lib/import/files/or-refused.ts';
import type {
  History,
  HistoryComponent,
  HistoryGroup,
  HistoryIncident,
  HistorySubscriber,
} from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import { countRefused, type Refused } from '#lib/import/take-each.ts';
import { type Ids, idsOf } from './ids.ts';
import { incidentOf } from './incident.ts';
import { scheduleOf } from './schedule.ts';
import type { CachetSource, CachetSubscriber } from './source.ts';
import { COMPONENT_STATUSES } from './statuses.ts';

/** What a Cachet tells, in the words of this page. */
export function historyOf(source: CachetSource, remarks: Remarks, refused: Refused): History {
  const ids = idsOf(source.site);
  const at = now();
  const components = new Map(source.components.map((one) => [one.id, one]));
  const incidents = source.incidents.flatMap((one): HistoryIncident[] => {
    const incident = orRefused('An incident', remarks, () => incidentOf(one, ids, components, remarks));
    if (!incident) countRefused(refused, 'incident');
    return incident ? [incident] : [];
  });
  const schedules = source.schedules.map((one) => scheduleOf(one, ids, components, at, remarks));
  const open = [
    ...incidents.filter((one) => one.updates.at(-1)?.status !== 'resolved').map((one) => one.id),
    ...schedules.filter((one) => one.isOpen).map((one) => one.maintenance.id),
  ];
  return {
    page: source.page,
    ...placedOf(source, ids, remarks),
    incidents,
    maintenances: schedules.map((one) => one.maintenance),
    subscribers: source.subscribers.flatMap((one) => subscriberOf(one, ids, remarks)),
    ...{ listed: { ids: new Set(open), at }, remarks, refused },
  };
}

/** In the order of the page: groups first, then what has none. */
function placedOf(source: CachetSource, ids: Ids, remarks: Remarks): Pick<History, 'groups' | 'components'> {
  const inOrder = <T extends { readonly order: number; readonly id: number }>(all: readonly T[]) =>
    all.toSorted((a, b) => a.order - b.order || a.id - b.id);
  const groups = inOrder(source.groups).map((one, place): HistoryGroup => ({
    ...{ id: ids.of('group', one.id), name: one.name, description: null },
    ...{ position: place + 1, listed: place, createdAt: one.createdAt, updatedAt: one.updatedAt },
  }));
  const known = new Set(source.groups.map((one) => one.id));
  let alone = groups.length;
  const here = source.components.filter((one) => !one.isGone);
  const components = inOrder(here).map((one, place): HistoryComponent => {
    const groupId = one.groupId !== null && known.has(one.groupId) ? ids.of('group', one.groupId) : null;
    const status = COMPONENT_STATUSES[one.status];
    if (status === undefined)
      remarks.add(
        'What a component is, Cachet does not know; it counts as operational',
        `component ${one.name}`,
      );
    if (one.link) remarks.add('The link of a component has no place here', `component ${one.name}`);
    return {
      ...{ id: ids.of('component', one.id), groupId, name: one.name, description: one.description },
      ...{
        status: status ?? 'operational',
        position: groupId === null ? (alone += 1) : place + 1,
        listed: place,
      },
      ...{ showUptime: true, onlyShowIfDegraded: false, startDate: null },
      ...{ createdAt: one.createdAt, updatedAt: one.updatedAt },
    };
  });
  return { groups, components };
}

function subscriberOf(one: CachetSubscriber, ids: Ids, remarks: Remarks): HistorySubscriber[] {
  const about = `subscriber ${one.id}`;
  const channel = one.email === null ? ('slack' as const) : ('email' as const);
  const address = normaliseAddress(channel, one.email ?? one.slack ?? '');
  if (address === null) {
    remarks.add('A subscriber has no address that is written to here', about);
    return [];
  }
  return [
    {
      ...{ id: ids.of('subscriber', one.id), channel, address, contact: null },
      status: one.isVerified ? 'active' : 'unconfirmed',
      componentIds: one.componentIds?.map((id) => ids.of('component', id)) ?? null,
      ...{ incidentIds: [], createdAt: one.createdAt, updatedAt: one.updatedAt },
    },
  ];
}
