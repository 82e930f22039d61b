import { type Answers, type Asked, pageOf } from './served.ts';
import type { World } from './world.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

const TOKEN = 'a-token-of-two';

/**
 * Answers as a Cachet 2.4 does. For a time that there is not, it answers with the time of the question.
 * @param nowThere that time, as Cachet shows it
 */
export function answersV2(given: World, nowThere: string, token = TOKEN): Answers {
  const of = (name: keyof World) => given[name] as unknown as readonly Row[];
  const here = (name: keyof World) => of(name).filter((row) => (row['deleted_at'] ?? null) === null);
  const component = ({ component_group_id: group_id, enabled, ...row }: Row) => ({
    ...{
      ...row,
      group_id: group_id ?? 0,
      enabled: enabled === 1,
      link: row['link'] ?? '',
      status_name: 'x',
      tags: { '': '' },
    },
  });
  const incident = ({ guid: _, ...row }: Row) => {
    const updates = of('updates')
      .filter((one) => one['updateable_type'] === 'incident' && one['updateable_id'] === row.id)
      .map(({ updateable_id, updateable_type: __, ...one }) => ({
        ...one,
        incident_id: updateable_id,
        human_status: 'x',
      }))
      .reverse();
    const named = of('incident_components').find((one) => one['incident_id'] === row.id);
    const latest = {
      latest_update_id: updates[0]?.id ?? null,
      latest_status: updates[0]?.['status' as never] ?? row['status'],
    };
    return {
      ...{
        ...row,
        component_id: named?.['component_id'] ?? 0,
        stickied: row['stickied'] === 1,
        updates,
        meta: [],
      },
      ...{ is_resolved: row['status'] === 4, human_status: 'x', ...latest, latest_icon: 'x', duration: 0 },
      permalink: `http://harbour.example/incidents/${row.id}`,
    };
  };
  const schedule = (row: Row) => ({
    ...{
      ...row,
      status: row.id === 1 ? 2 : 0,
      human_status: 'x',
      completed_at: row['completed_at'] ?? nowThere,
    },
    components: of('schedule_components').filter((one) => one['schedule_id'] === row.id),
  });
  const subscriber = ({ email_verified_at: verified, ...row }: Row) => ({
    ...{
      ...row,
      verify_code: 'a-code-that-is-nobodys-business',
      verified_at: verified ?? nowThere,
      global: row['global'] === 1,
    },
    subscriptions: of('subscriptions').filter((one) => one['subscriber_id'] === row.id),
  });

  return ({ path, query, headers }: Asked) => {
    const isStaff = headers['x-cachet-token'] === token;
    const lists: Record<string, () => unknown[]> = {
      '/components/groups': () =>
        of('component_groups').map((row) => ({ ...row, enabled_components: [], lowest_human_status: 'x' })),
      '/components': () => here('components').map(component),
      '/incidents': () =>
        here('incidents')
          .filter((row) => isStaff || row['visible'] === 1)
          .map(incident),
      '/schedules': () => here('schedules').map(schedule),
      '/metrics': () => [...of('metrics')],
      ...(isStaff && { '/subscribers': () => of('subscribers').map(subscriber) }),
    };
    if (path === '/api/v1/version') return { meta: { on_latest: true, latest: {} }, data: '2.4.1' };
    const all = path.startsWith('/api/v1/') ? lists[path.slice('/api/v1'.length)]?.() : undefined;
    if (!all) return path === '/api/v1/subscribers' ? 401 : 404;
    const { rows, page, size, pages } = pageOf(all, query);
    const links = { next_page: page < pages ? 'x' : null, previous_page: null };
    const pagination = {
      total: all.length,
      count: rows.length,
      per_page: size,
      current_page: page,
      total_pages: pages,
      links,
    };
    return { meta: { pagination }, data: rows };
  };
}
