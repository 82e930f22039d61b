import type { ReadTimes } from '#lib/import/files/parse-time.ts';
import { allPages } from '#lib/import/service/all-pages.ts';
import type { Service } from '#lib/import/service/service.ts';
import { parseSource } from '#lib/import/source-fields.ts';
import { takeEach } from '#lib/import/take-each.ts';
import type { Report } from './report.ts';
import { Listed, One, related, type Resource, shapesV3 } from './shapes-v3.ts';
import type { GuardedSource } from './shown.ts';

const PER_PAGE = 100;

interface Beside {
  readonly one: Resource;
  readonly included: readonly Resource[];
}

/** @throws SourceFault when it does not answer as a Cachet 3 does. */
export async function readApiV3(
  service: Service,
  site: string,
  hasToken: boolean,
  read: ReadTimes,
  report: Report,
): Promise<GuardedSource> {
  const shapes = shapesV3(read, service.base);
  service.told('Reading components');
  const groups = (await listOf(service, '/component-groups')).map(({ one }) => one.attributes);
  const components = (await listOf(service, '/components', 'group')).map(({ one, included }) => ({
    ...one.attributes,
    groupId: related(one, 'group', included)[0]?.attributes['id'] ?? null,
  }));
  const incidents = await storiesOf(service, '/incidents');
  const schedules = await storiesOf(service, '/schedules');
  for (const { one } of await listOf(service, '/metrics'))
    report.remarks.add('Metrics are not taken', `metric ${one.id}`);
  return {
    ...{ site, page: null },
    groups: takeEach(shapes.group, groups, 'group', report),
    components: takeEach(shapes.component, components, 'component', report),
    incidents: takeEach(shapes.incident, incidents, 'incident', report),
    schedules: takeEach(shapes.schedule, schedules, 'maintenance', report),
    subscribers: takeEach(
      shapes.subscriber,
      await subscribersOf(service, hasToken, report),
      'subscriber',
      report,
    ),
  };
}

/** @param absent answers that say that there is no such list, or not for this token */
async function listOf(
  service: Service,
  path: string,
  include?: string,
  absent: readonly number[] = [],
): Promise<Beside[]> {
  return allPages(
    async (page) => {
      const query = { page: page + 1, per_page: PER_PAGE, ...(include && { include }) };
      const text = await service.textUnless(absent, `/api${path}`, query);
      if (text === null) return [];
      const json = service.parsed(path, text);
      const { data, included } = parseSource(Listed, json, `/api${path} does not answer as Cachet does`);
      return data.map((one) => ({ one, included }));
    },
    ({ one }) => one.id,
  );
}

/**
 * Incidents or schedules, each asked for by itself: what a component was during one stands with the component, and in a list
 * that stands there once for all of them.
 */
async function storiesOf(service: Service, path: string): Promise<Record<string, unknown>[]> {
  const listed = await listOf(service, path);
  const stories = [];
  for (const [n, { one }] of listed.entries()) {
    service.told(`Reading ${path.slice(1)}: ${n + 1} of ${listed.length}`);
    const json = await service.json(`/api${path}/${one.id}`, { include: 'components,updates' });
    const { data, included } = parseSource(One, json, `/api${path}/${one.id} does not answer as Cachet does`);
    const all = (key: string) => related(data, key, included).map((two) => two.attributes);
    stories.push({ ...data.attributes, components: all('components'), updates: all('updates') });
  }
  return stories;
}

async function subscribersOf(service: Service, hasToken: boolean, { remarks }: Report) {
  if (!hasToken) {
    remarks.add('Without a token Cachet tells no subscribers', service.base);
    return [];
  }
  service.told('Reading subscribers');
  const found = await listOf(service, '/subscribers', 'components', [403, 404]);
  if (found.length === 0)
    remarks.add(
      'Cachet told no subscribers: only its newest versions do, to a token that may manage them',
      service.base,
    );
  return found.map(({ one, included }) => ({
    ...one.attributes,
    components: related(one, 'components', included).map((two) => two.attributes),
  }));
}
