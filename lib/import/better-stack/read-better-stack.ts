import { z } from 'zod';
import { now } from '#lib/clock.ts';
import type { History, HistoryPage, HistorySubscriber } from '#lib/import/history.ts';
import { idOf } from '#lib/import/id-of.ts';
import type { Told as Telling } from '#lib/import/import-history.ts';
import { Remarks } from '#lib/import/report.ts';
import { mailbox } from '#lib/import/service/address-told.ts';
import { pageMeant } from '#lib/import/service/page-meant.ts';
import { Service } from '#lib/import/service/service.ts';
import { asked, type ServiceOptions } from '#lib/import/service/service-options.ts';
import { parseSource, webAddress } from '#lib/import/source-fields.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { countRefused, type Refused, takeEach } from '#lib/import/take-each.ts';
import { zoneOf } from '#lib/import/zone-of.ts';
import { listIn } from './api.ts';
import { componentsOf } from './components.ts';
import { Page, Report, Resource, Section, Subscriber, Update } from './source.ts';
import { incidentOf, maintenanceOf, type Naming, type Told } from './stories.ts';

const NAME = 'Better Stack';

/** @param wanted the public address of a page, or its id */
export async function readBetterStack(
  wanted: string,
  told: Telling,
  options: ServiceOptions,
): Promise<History> {
  const { token, ...own } = asked(NAME, 'https://uptime.betterstack.com/api/v2', options);
  const service = new Service({ name: NAME, headers: { authorization: `Bearer ${token}` }, told, ...own });
  const listed = await listIn(service, '/status-pages', 'pages');
  if (listed === null) throw new SourceFault('This token may not read the status pages.');
  const pages = parseSource(z.array(Page), listed, `${service.base}/status-pages is not a list of pages`);
  const page = pageMeant(
    pages.map((one) => ({ ...one, name: one.attributes.company_name, hosts: hostsOf(one) })),
    wanted,
  );
  const [remarks, refused]: [Remarks, Refused] = [new Remarks(), {}];
  const report = { remarks, refused };
  const at = `/status-pages/${page.id}`;
  const list = async (path: string, what: string | null) =>
    (await listIn(service, `${at}${path}`, what)) ?? [];

  const sections = takeEach(Section, await list('/sections', 'sections'), 'group', report);
  const resources = takeEach(Resource, await list('/resources', 'resources'), 'component', report);
  const reports = takeEach(Report, await list('/status-reports', 'reports'), 'incident', report);
  const stories: Told[] = [];
  for (const [n, one] of reports.entries()) {
    if (n % 10 === 0) told(`Reading updates: of ${n} of ${reports.length} reports`);
    const given = await list(`/status-reports/${one.id}/status-updates`, null);
    const updates = takeEach(Update, given, 'update', report);
    // All or nothing: without one of its updates it would tell another story.
    if (updates.length < given.length) {
      countRefused(refused, 'incident');
      remarks.add('A report was refused with an update of it', `report ${one.id}`);
    } else stories.push({ report: one, updates: updates.sort((a, b) => publishedAt(a) - publishedAt(b)) });
  }
  const people = await listIn(service, `${at}/subscribers`, 'subscribers');
  if (people === null) remarks.add('The token may not read the subscribers: none were taken', page.name);

  const names = new Map(resources.map((one) => [one.id, one.attributes.public_name]));
  const naming: Naming = {
    idOf: (kind, id) => idOf('better-stack', page.id, kind, id),
    nameOf: (id) => names.get(id) ?? `Resource ${id}`,
  };
  const moment = now();
  const isMaintenance = ({ report: one }: Told) => one.attributes.report_type === 'maintenance';
  const incidents = stories
    .filter((one) => !isMaintenance(one))
    .map((one) => incidentOf(one, naming, moment));
  const maintenances = stories.filter(isMaintenance).flatMap((one) => {
    const found = maintenanceOf(one, naming, moment);
    if (found) return [found];
    countRefused(refused, 'maintenance');
    remarks.add('A maintenance was refused: it has no end', `report ${one.report.id}`);
    return [];
  });
  return {
    page: pageOf(page, remarks),
    ...componentsOf(
      { sections, resources },
      naming,
      { madeAt: page.attributes.created_at, now: moment },
      remarks,
    ),
    ...{ incidents, maintenances },
    subscribers: takeEach(Subscriber, people ?? [], 'subscriber', report).flatMap(
      (one) => subscriberOf(one, naming, report) ?? [],
    ),
    listed: { ids: new Set([...incidents, ...maintenances].map((one) => one.id)), at: moment },
    ...report,
  };
}

const publishedAt = (one: Update) => one.attributes.published_at;

function hostsOf({ attributes: { custom_domain: own, subdomain } }: Page): string[] {
  return [...(own ? [own] : []), ...(subdomain ? [`${subdomain}.betteruptime.com`] : [])];
}

/** Of each page there, and of every page here. */
const HAS_A_PLACE =
  /^(company_name|company_url|subdomain|custom_domain|timezone|.*_at|aggregate_state|published|subscribable|history|design|theme|layout|status_page_group_id|automatic_reports)$/;

function pageOf(page: Page & { readonly hosts: readonly string[] }, remarks: Remarks): HistoryPage {
  const { attributes, id, hosts } = page;
  const isSet = (value: unknown) => Boolean(value) && !(Array.isArray(value) && value.length === 0);
  const others = Object.keys(attributes).filter((key) => !HAS_A_PLACE.test(key) && isSet(attributes[key]));
  if (others.length > 0)
    remarks.add(`Settings of the page have no place here: ${others.join(', ')}`, attributes.company_name);
  const { data: siteUrl } = webAddress.max(2_000).safeParse(attributes.company_url);
  return {
    ...{ id: idOf('better-stack', 'page', id), name: attributes.company_name },
    ...{ url: `https://${hosts[0] ?? 'status.invalid'}`, siteUrl: siteUrl ?? null },
    timeZone: zoneOf(attributes.timezone, remarks),
  };
}

function subscriberOf(
  { id, attributes }: Subscriber,
  naming: Naming,
  { remarks, refused }: { readonly remarks: Remarks; readonly refused: Refused },
): HistorySubscriber | null {
  const found = mailbox(attributes.email);
  if (!found) {
    countRefused(refused, 'subscriber');
    remarks.add('A subscriber was refused: this is no address', `subscriber ${id}`);
    return null;
  }
  const chosen = attributes.status_page_resource_ids ?? [];
  return {
    ...{ id: naming.idOf('subscriber', id), ...found, contact: null, incidentIds: [] },
    status: attributes.confirmed_at ? 'active' : 'unconfirmed',
    componentIds: chosen.length === 0 ? null : chosen.map((one) => naming.idOf('resource', one)),
    ...{ createdAt: attributes.created_at, updatedAt: attributes.created_at },
  };
}
