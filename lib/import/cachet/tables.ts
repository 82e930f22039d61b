import { NAME_MAX } from '#lib/domain/limits.ts';
import { isZone } from '#lib/domain/time.ts';
import type { ReadTimes } from '#lib/import/files/parse-time.ts';
import type { HistoryPage } from '#lib/import/history.ts';
import { takeEach } from '#lib/import/take-each.ts';
import { idsOf, siteOf } from './ids.ts';
import type { Tables } from './read-tables.ts';
import type { Report } from './report.ts';
import { ownerOf, Setting, shapesOfTables } from './shapes-tables.ts';
import { type GuardedSource, isPublic } from './shown.ts';
import type { CachetNamed, CachetUpdate } from './source.ts';

const COMPLETE = 2;

/**
 * What the tables of a Cachet tell.
 * @param file its name, which ids begin with where the settings do not say what the page's address is
 */
export function sourceOf(tables: Tables, file: string, read: ReadTimes, report: Report): GuardedSource {
  const shapes = shapesOfTables(read);
  const { written } = shapes;
  const settings = settingsOf(tables);
  const site = siteOf(settings.get('domain') ?? '') || file;
  const page = pageOf(settings, site);
  const isTwo = tables.updates.length === 0 && tables.schedules.some((one) => 'status' in one);
  const incidents = takeEach(shapes.incident, tables.incidents, 'incident', report);
  const schedules = takeEach(shapes.schedule, tables.schedules, 'maintenance', report);
  const components = takeEach(shapes.component, tables.components, 'component', report);
  const updates = updatesOf(tables, shapes, report);
  const named = {
    incidents: namedBy(takeEach(shapes.incidentComponent, tables.incident_components, 'update', report)),
    schedules: namedBy(takeEach(shapes.scheduleComponent, tables.schedule_components, 'update', report)),
  };
  for (const one of tables.metrics)
    report.remarks.add('Metrics are not taken', `metric ${String(one['name'])}`);
  for (const one of tables.incident_templates)
    report.remarks.add('Templates of incidents are not taken', `template ${String(one['name'])}`);
  return {
    ...{ site, page },
    groups: takeEach(shapes.group, tables.component_groups, 'group', report).map((one) => ({
      ...{ ...written(one), name: one.name, order: one.order ?? 0, isPublic: isPublic(one.visible ?? null) },
    })),
    components: components.map((one) => ({
      ...{
        ...written(one),
        name: one.name,
        description: one.description,
        link: one.link,
        order: one.order ?? 0,
      },
      ...{ status: one.status ?? 0, groupId: one.component_group_id ?? one.group_id },
      ...{ isGone: one.deleted_at !== null, isPublic: one.enabled ?? true },
    })),
    incidents: incidents
      .filter((one) => one.deleted_at === null)
      .map((one) => ({
        ...{ ...written(one), name: one.name, message: one.message, status: one.status ?? 0 },
        ...{ occurredAt: one.occurred_at ?? one.created_at, stickied: one.stickied ?? false },
        link: page && `${page.url}/incidents/${one.guid ?? one.id}`,
        components: named.incidents.get(one.id) ?? onlyOne(one.component_id),
        updates: updates.get(ownerOf(null, one.id)) ?? [],
        isPublic: isPublic(one.visible ?? null),
      })),
    schedules: schedules
      .filter((one) => one.deleted_at === null)
      .map((one) => ({
        ...{ ...written(one), name: one.name, message: one.message, scheduledAt: one.scheduled_at },
        ...{ completedAt: one.completed_at, isComplete: isTwo ? one.status === COMPLETE : null },
        components: named.schedules.get(one.id) ?? [],
        updates: updates.get(ownerOf('schedule', one.id)) ?? [],
      })),
    subscribers: subscribersOf(tables, shapes, report),
  };
}

type Shapes = ReturnType<typeof shapesOfTables>;

const onlyOne = (componentId: number | null): CachetNamed[] =>
  componentId === null ? [] : [{ componentId, status: null }];

function updatesOf(tables: Tables, { update }: Shapes, report: Report): ReadonlyMap<string, CachetUpdate[]> {
  const rows = tables.updates.length > 0 ? tables.updates : tables.incident_updates;
  const byOwner = new Map<string, CachetUpdate[]>();
  for (const { of, ...one } of takeEach(update, rows, 'update', report))
    byOwner.set(of, [...(byOwner.get(of) ?? []), one]);
  return byOwner;
}

function namedBy(rows: readonly { readonly of: number; readonly named: CachetNamed }[]) {
  const byOwner = new Map<number, CachetNamed[]>();
  for (const { of, named } of rows) byOwner.set(of, [...(byOwner.get(of) ?? []), named]);
  return byOwner;
}

function subscribersOf(tables: Tables, shapes: Shapes, report: Report): GuardedSource['subscribers'] {
  const rows = takeEach(shapes.subscription, tables.subscriptions, 'subscriber', report);
  const chosenBy = new Map<number, number[]>();
  for (const { subscriber_id: id, component_id: componentId } of rows)
    if (componentId !== null) chosenBy.set(id, [...(chosenBy.get(id) ?? []), componentId]);
  return takeEach(shapes.subscriber, tables.subscribers, 'subscriber', report).map((one) => {
    const chosen = chosenBy.get(one.id) ?? [];
    return {
      ...{ ...shapes.written(one), email: one.email, slack: one.slack_webhook_url },
      isVerified: (one.email_verified_at ?? one.verified_at) !== null,
      componentIds: (one.global ?? chosen.length === 0) ? null : chosen,
    };
  });
}

/** By their names without `app_`: Cachet 3 keeps them as JSON, under a group. */
function settingsOf(tables: Tables): ReadonlyMap<string, string> {
  const rows = tables.settings.flatMap((row) => Setting.safeParse(row).data ?? []);
  return new Map(
    rows.flatMap(({ name, group, value, payload }) => {
      const said = group === 'app' && payload !== null ? textIn(payload) : value;
      return said === null ? [] : [[name.replace(/^app_/, ''), said] as const];
    }),
  );
}

function textIn(payload: string): string | null {
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

function pageOf(settings: ReadonlyMap<string, string>, site: string): HistoryPage | null {
  const [name, domain, zone] = ['name', 'domain', 'timezone'].map((key) => settings.get(key)?.trim());
  const url = domain && (/^https?:\/\//i.test(domain) ? domain : `https://${domain}`);
  if (!name || !url || !URL.canParse(url)) return null;
  return {
    ...{ id: idsOf(site).page, name: name.slice(0, NAME_MAX), url: url.replace(/\/+$/, '') },
    ...{ timeZone: zone && isZone(zone) ? zone : 'Etc/UTC', about: settings.get('about') ?? '' },
  };
}
