import { z } from 'zod';
import { now } from '#lib/clock.ts';
import type { History, HistoryPage } from '#lib/import/history.ts';
import type { Told } from '#lib/import/import-history.ts';
import { Remarks } from '#lib/import/report.ts';
import { listOf } from '#lib/import/service/list-of.ts';
import { pageMeant } from '#lib/import/service/page-meant.ts';
import { Service } from '#lib/import/service/service.ts';
import { asked, type ServiceOptions } from '#lib/import/service/service-options.ts';
import { parseSource, webAddress } from '#lib/import/source-fields.ts';
import { type Refused, takeEach } from '#lib/import/take-each.ts';
import { zoneOf } from '#lib/import/zone-of.ts';
import { componentsOf } from './components.ts';
import { Component, Incident, Maintenance, Page, Subscriber } from './source.ts';
import { incidentOf, maintenanceOf } from './stories.ts';
import { subscribersOf } from './subscribers.ts';

const NAME = 'Instatus';

/** @param wanted the public address of a page, or its id */
export async function readInstatus(wanted: string, told: Told, options: ServiceOptions): Promise<History> {
  const { token, ...own } = asked(NAME, 'https://api.instatus.com', options);
  const service = new Service({ name: NAME, headers: { authorization: `Bearer ${token}` }, told, ...own });
  const pages = parseSource(
    z.array(Page),
    await listOf(service, '/v2/pages', 'pages'),
    `${service.base}/v2/pages is not a list of pages`,
  );
  const page = pageMeant(
    pages.map((one) => ({ ...one, hosts: hostsOf(one) })),
    wanted,
  );
  const [remarks, refused]: [Remarks, Refused] = [new Remarks(), {}];
  const report = { remarks, refused };
  const list = async (path: string, what: string) => (await listOf(service, path, what)) ?? [];

  const components = takeEach(
    Component,
    await list(`/v2/${page.id}/components`, 'components'),
    'component',
    report,
  );
  const incidents = takeEach(
    Incident,
    await list(`/v1/${page.id}/incidents`, 'incidents'),
    'incident',
    report,
  );
  const maintenances = takeEach(
    Maintenance,
    await list(`/v1/${page.id}/maintenances`, 'maintenances'),
    'maintenance',
    report,
  );
  const people = await listOf(service, `/v2/${page.id}/subscribers`, 'subscribers', { absent: [403, 404] });
  if (people === null) remarks.add('The token may not read the subscribers: none were taken', page.name);
  const metrics = await listOf(service, `/v1/${page.id}/metrics`, 'metrics', { absent: [403, 404] });
  if (metrics?.length) remarks.add(`Not taken over: ${metrics.length} metrics`, page.name);
  if (components.some((one) => one.uniqueEmail))
    remarks.add('Addresses that set a component by mail have no place here', page.name);
  const at = now();
  const over = new Set(['RESOLVED', 'COMPLETED']);
  return {
    page: pageOf(page, page.hosts, remarks),
    ...componentsOf(components, page.createdAt, at, remarks),
    incidents: incidents.map((one) => incidentOf(one, remarks)),
    maintenances: maintenances.map(maintenanceOf),
    subscribers: subscribersOf(takeEach(Subscriber, people ?? [], 'subscriber', report), at, report),
    // What a status there says is so, whatever window has passed.
    listed: {
      ids: new Set(
        [...incidents, ...maintenances].filter((one) => !over.has(one.status)).map(({ id }) => id),
      ),
      at,
    },
    ...report,
  };
}

function hostsOf({ subdomain, customDomain }: Page): string[] {
  return [...(customDomain ? [customDomain] : []), ...(subdomain ? [`${subdomain}.instatus.com`] : [])];
}

function pageOf(page: Page, [host]: readonly string[], remarks: Remarks): HistoryPage {
  const { data: siteUrl } = webAddress.max(2_000).safeParse(page.websiteUrl);
  const design = Object.keys(page).filter(
    (key) => /Color|html|css|logo|favicon|google/i.test(key) && page[key],
  );
  if (design.length > 0)
    remarks.add(`Settings of the page have no place here: ${design.join(', ')}`, page.name);
  return {
    ...{ id: page.id, name: page.name, url: `https://${host ?? 'status.invalid'}` },
    ...{ timeZone: zoneOf(null, remarks), siteUrl: siteUrl ?? null },
  };
}
