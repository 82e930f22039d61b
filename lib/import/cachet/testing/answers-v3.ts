import { type Answers, type Asked, pageOf } from './served.ts';
import type { World } from './world.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

const TOKEN = 'a-token-of-three';
const human = (string: unknown) =>
  string === null ? { human: null, string } : { human: 'a while ago', string };
const times = (row: Row) => ({ created: human(row['created_at']), updated: human(row['updated_at']) });
const status = (value: unknown) => ({ human: `Status ${String(value)}`, value });

interface Resource {
  readonly type: string;
  readonly id: string;
  readonly attributes: Record<string, unknown>;
  readonly relations: Readonly<Record<string, readonly Resource[]>>;
}

/** Answers as a Cachet 3 does: JSON:API, what belongs to a thing beside it, once for all things that name it. */
export function answersV3(given: World, token = TOKEN): Answers {
  const of = (name: keyof World) => given[name] as unknown as readonly Row[];
  const here = (name: keyof World) => of(name).filter((row) => (row['deleted_at'] ?? null) === null);
  const resource = (type: string, row: Row, attributes: object, relations = {}): Resource => ({
    ...{ type, id: String(row.id), attributes: { id: row.id, ...attributes, ...times(row) }, relations },
  });
  const group = (row: Row) =>
    resource('componentGroups', row, { name: row['name'], order: row['order'], visible: row['visible'] });
  const component = (row: Row, pivot?: unknown): Resource => {
    const { name, description, link, order, enabled } = row;
    const within = of('component_groups').filter((one) => one.id === row['component_group_id']);
    return resource(
      'components',
      row,
      {
        ...{
          name,
          description,
          link,
          order,
          status: status(row['status']),
          enabled: enabled === 1,
          meta: null,
        },
        ...(pivot !== undefined && { pivot: { component_status: status(pivot) } }),
      },
      { group: within.map(group) },
    );
  };
  const named = (table: 'incident_components' | 'schedule_components', key: string, id: number) =>
    of(table)
      .filter((row) => row[key] === id)
      .flatMap((row) => {
        const found = here('components').find((one) => one.id === row['component_id']);
        return found ? [component(found, row['component_status'])] : [];
      });
  const updates = (type: string, id: number) =>
    of('updates')
      .filter((row) => row['updateable_type'] === type && row['updateable_id'] === id)
      .map((row) =>
        resource('updates', row, {
          ...{ message: row['message'], updateable_id: id, updateable_type: type },
          ...(type === 'incident' && { status: status(row['status']) }),
        }),
      );
  const incident = (row: Row) => {
    const { guid, name, message, visible, stickied } = row;
    const latest = updates('incident', row.id).at(-1);
    return resource(
      'incidents',
      row,
      {
        ...{
          guid,
          name,
          message,
          component_id: null,
          visible,
          stickied: stickied === 1,
          notifications: true,
        },
        ...{
          status: latest?.attributes['status'] ?? status(row['status']),
          occurred: human(row['occurred_at']),
        },
      },
      {
        components: named('incident_components', 'incident_id', row.id),
        updates: updates('incident', row.id),
      },
    );
  };
  const schedule = (row: Row) =>
    resource(
      'schedules',
      row,
      {
        ...{ name: row['name'], message: row['message'], status: { human: 'Upcoming', value: 0 } },
        ...{ scheduled: human(row['scheduled_at']), completed: human(row['completed_at']) },
      },
      {
        components: named('schedule_components', 'schedule_id', row.id),
        updates: updates('schedule', row.id),
      },
    );
  const subscriber = (row: Row) => {
    const chosen = of('subscriptions').filter((one) => one['subscriber_id'] === row.id);
    return resource(
      'subscribers',
      row,
      { email: row['email'], global: row['global'] === 1, verified: row['email_verified_at'] !== null },
      {
        components: of('components')
          .filter((one) => chosen.some((two) => two['component_id'] === one.id))
          .map((one) => component(one)),
      },
    );
  };

  return ({ path, query, headers }: Asked) => {
    const isStaff = headers.authorization === `Bearer ${token}`;
    const lists: Record<string, () => Resource[]> = {
      'component-groups': () => of('component_groups').map(group),
      components: () => here('components').map((row) => component(row)),
      incidents: () =>
        here('incidents')
          .filter((row) => isStaff || row['visible'] === 1)
          .map(incident),
      schedules: () => here('schedules').map(schedule),
      metrics: () => of('metrics').map((row) => resource('metrics', row, { name: row['name'] })),
      ...(isStaff && { subscribers: () => of('subscribers').map(subscriber) }),
    };
    const include = (query.get('include') ?? '').split(',').filter(Boolean);
    if (path === '/api/version') return { data: { version: '3.x-dev' } };
    const [, name = '', id] = /^\/api\/([a-z-]+)(?:\/(\d+))?$/.exec(path) ?? [];
    const all = lists[name]?.();
    if (!all) return 404;
    if (id !== undefined) {
      const one = all.find((each) => each.id === id);
      return one ? { data: drawn(one, include), ...beside([one], include) } : 404;
    }
    const { rows, page, size, pages } = pageOf(all, query);
    return {
      data: rows.map((one) => drawn(one, include)),
      ...beside(rows, include),
      links: { first: 'x', last: null, prev: null, next: page < pages ? `?page=${page + 1}` : null },
      meta: { current_page: page, from: 1, path: 'x', per_page: size, to: rows.length },
    };
  };
}

function drawn({ type, id, attributes, relations }: Resource, include: readonly string[]) {
  const relationships = Object.fromEntries(
    include.map((key) => {
      const links = (relations[key] ?? []).map((one) => ({ type: one.type, id: one.id }));
      return [key, { data: key === 'group' ? (links[0] ?? null) : links }];
    }),
  );
  return { type, id, attributes, ...(include.length > 0 && { relationships }) };
}

/** Each once, so a component stands there as the first thing that names it has it. */
function beside(rows: readonly Resource[], include: readonly string[]) {
  const once = new Map<string, Resource>();
  for (const one of rows)
    for (const key of include)
      for (const two of one.relations[key] ?? [])
        if (!once.has(`${two.type} ${two.id}`)) once.set(`${two.type} ${two.id}`, two);
  return once.size > 0 ? { included: [...once.values()].map((one) => drawn(one, [])) } : {};
}
