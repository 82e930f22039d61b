import { z } from 'zod';
import { now } from '#lib/clock.ts';
import type { ReadTimes } from '#lib/import/files/parse-time.ts';
import { allPages } from '#lib/import/service/all-pages.ts';
import type { Service } from '#lib/import/service/service.ts';
import { parseSource } from '#lib/import/source-fields.ts';
import { idIn, takeEach } from '#lib/import/take-each.ts';
import type { Report } from './report.ts';
import { type IncidentV2, shapesV2 } from './shapes-v2.ts';
import type { GuardedSource } from './shown.ts';

const PER_PAGE = 100;
const Page = z.object({ data: z.array(z.unknown()) });

/** @throws SourceFault when it does not answer as a Cachet 2 does. */
export async function readApiV2(
  service: Service,
  site: string,
  hasToken: boolean,
  read: ReadTimes,
  report: Report,
): Promise<GuardedSource> {
  const shapes = shapesV2(read, now());
  const list = (path: string) => listOf(service, `/api/v1${path}`);
  service.told('Reading components');
  const groups = takeEach(shapes.group, await list('/components/groups'), 'group', report);
  const components = await list('/components');
  service.told('Reading incidents');
  const incidents = takeEach(shapes.incident, await list('/incidents'), 'incident', report);
  service.told('Reading schedules');
  const schedules = await list('/schedules');
  for (const one of await list('/metrics'))
    report.remarks.add('Metrics are not taken', `metric ${idIn(one) ?? ''}`);
  if (hasToken) service.told('Reading subscribers');
  const subscribers = hasToken ? await list('/subscribers') : [];
  if (!hasToken) report.remarks.add('Without a token Cachet tells no subscribers', site);
  const withUpdates = async (one: IncidentV2) => {
    const updates = one.updates ?? (await list(`/incidents/${one.id}/updates`));
    return { ...one, updates: one.updates ?? takeEach(shapes.update, updates, 'update', report) };
  };
  const whole = [];
  for (const one of incidents) whole.push(await withUpdates(one));
  return {
    ...{ site, page: null, groups, incidents: whole },
    components: takeEach(shapes.component, components, 'component', report),
    schedules: takeEach(shapes.schedule, schedules, 'maintenance', report),
    subscribers: takeEach(shapes.subscriber, subscribers, 'subscriber', report),
  };
}

/** A list to its end; empty where this version does not have it: schedules came with 2.4. */
function listOf(service: Service, path: string): Promise<unknown[]> {
  return allPages(
    async (page) => {
      const text = await service.textUnless([404], path, { page: page + 1, per_page: PER_PAGE });
      if (text === null) return [];
      return parseSource(Page, service.parsed(path, text), `${path} does not answer as Cachet does`).data;
    },
    (one) => idIn(one) ?? JSON.stringify(one),
  );
}
