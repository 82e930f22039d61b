import { z } from 'zod';
import { now } from '#lib/clock.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { PAGE_TEXT_MAX } from '#lib/domain/limits.ts';
import type { History, HistoryIncident, HistoryMaintenance, HistoryPage } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Told } from '#lib/import/import-history.ts';
import { Remarks } from '#lib/import/report.ts';
import { pageMeant } from '#lib/import/service/page-meant.ts';
import { Service } from '#lib/import/service/service.ts';
import { asked, type ServiceOptions } from '#lib/import/service/service-options.ts';
import { parseSource } from '#lib/import/source-fields.ts';
import { countRefused, type Refused, takeEach } from '#lib/import/take-each.ts';
import { zoneOf } from '#lib/import/zone-of.ts';
import { componentsOf } from './components.ts';
import { Maintenance, Monitor, Page, Report, Update } from './source.ts';
import { incidentOf, maintenanceOf, type Naming } from './stories.ts';

const NAME = 'OpenStatus';
const List = z.array(z.unknown());

/** @param wanted the public address of a page, or its id */
export async function readOpenStatus(wanted: string, told: Told, options: ServiceOptions): Promise<History> {
  const { token, ...own } = asked(NAME, 'https://api.openstatus.dev/v1', options);
  const service = new Service({ name: NAME, headers: { 'x-openstatus-key': token }, told, ...own });
  const list = async (path: string, what: string) => {
    told(`Reading ${what}`);
    return parseSource(List, await service.json(path), `${service.base}${path} is not a list`);
  };
  const pages = parseSource(
    z.array(Page),
    await list('/page', 'pages'),
    `${service.base}/page is not a list of pages`,
  );
  const { page } = pageMeant(
    pages.map((one) => ({ page: one, id: String(one.id), name: one.title, hosts: hostsOf(one) })),
    wanted,
  );
  const [remarks, refused]: [Remarks, Refused] = [new Remarks(), {}];
  const report = { remarks, refused };
  const ofPage = <T extends { readonly pageId?: number | null | undefined }>(all: readonly T[]) =>
    all.filter((one) => one.pageId === page.id);

  const monitors = takeEach(Monitor, await list('/monitor', 'monitors'), 'component', report);
  const names = new Map(monitors.map((one) => [one.id, one.externalName?.trim() || one.name]));
  const naming: Naming = {
    idOf: (kind, id) => idOf('openstatus', page.id, kind, id),
    nameOf: (id) => names.get(id) ?? `Monitor ${id}`,
  };
  const moment = now();
  const maintenances = ofPage(
    takeEach(Maintenance, await list('/maintenance', 'maintenances'), 'maintenance', report),
  ).map((one) => maintenanceOf(one, naming, moment));
  const reports = ofPage(takeEach(Report, await list('/status_report', 'reports'), 'incident', report));
  const incidents: HistoryIncident[] = [];
  for (const [n, one] of reports.entries()) {
    if (n % 10 === 0) told(`Reading updates: of ${n} of ${reports.length} reports`);
    const updates = await updatesOf(one, service, report);
    if (updates) incidents.push(incidentOf(one, updates, naming));
  }
  const automatic = await service.textUnless([403, 404], '/incident');
  const found =
    automatic === null
      ? []
      : parseSource(List, service.parsed('/incident', automatic), `${service.base}/incident is not a list`);
  if (found.length > 0)
    remarks.add(
      `What monitors found by themselves has no words, and no place here: ${found.length} times`,
      page.title,
    );
  remarks.add('The API tells no subscribers: import a list of them', page.title);
  return {
    page: pageOf(page, remarks),
    groups: [],
    components: componentsOf(page, monitors, naming, {
      since: firstNamed([...incidents, ...maintenances]),
      now: moment,
    }),
    ...{ incidents, maintenances },
    listed: { ids: new Set([...incidents, ...maintenances].map((one) => one.id)), at: moment },
    ...report,
  };
}

/** @returns null for one that is refused: without one of its updates it would tell another story */
async function updatesOf(
  { id, statusReportUpdateIds }: Report,
  service: Service,
  report: { readonly remarks: Remarks; readonly refused: Refused },
): Promise<Update[] | null> {
  const given: unknown[] = [];
  for (const one of statusReportUpdateIds ?? [])
    given.push(await service.json(`/status_report_update/${one}`));
  const updates = takeEach(Update, given, 'update', report);
  if (updates.length === given.length && updates.length > 0) return updates;
  countRefused(report.refused, 'incident');
  report.remarks.add(
    given.length === 0
      ? 'A report was refused: it has no updates'
      : 'A report was refused with an update of it',
    `report ${id}`,
  );
  return null;
}

function firstNamed(stories: readonly (HistoryIncident | HistoryMaintenance)[]): Map<string, Instant> {
  const first = new Map<string, Instant>();
  for (const { updates } of stories)
    for (const { components, displayAt } of updates)
      for (const { componentId } of components) {
        const known = first.get(componentId);
        if (known === undefined || displayAt < known) first.set(componentId, displayAt);
      }
  return first;
}

function hostsOf({ slug, customDomain }: Page): string[] {
  return [...(customDomain ? [customDomain] : []), `${slug}.openstatus.dev`];
}

function pageOf(page: Page, remarks: Remarks): HistoryPage {
  if (page['passwordProtected'] === true)
    remarks.add('The page had a password; here everybody reads it', page.title);
  if (page['icon']) remarks.add('Settings of the page have no place here: icon', page.title);
  const about = page.description ?? '';
  if (about.length > PAGE_TEXT_MAX)
    remarks.add(
      `A text of the page is longer than ${PAGE_TEXT_MAX} characters and was not taken`,
      page.title,
    );
  return {
    ...{ id: idOf('openstatus', 'page', page.id), name: page.title, url: `https://${hostsOf(page)[0]}` },
    ...{ timeZone: zoneOf(null, remarks), about: about.length > PAGE_TEXT_MAX ? '' : about },
  };
}
