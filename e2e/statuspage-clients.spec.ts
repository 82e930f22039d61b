import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { Statuspage } from 'statuspage.io';
import { expect, test } from './fixtures.ts';
import type { House } from './house.ts';

const require = createRequire(import.meta.url);

/** What `@aero/statuspage` gives, which has no types. A client of it can be asked once. */
interface Aero {
  StatusPageClient: new (url: string) => {
    summary(): Promise<{ incidents: { name: string }[]; components: { name: string; status: string }[] }>;
    status(): Promise<{ status: { description: string; indicator: string } }>;
    incidents(unresolved: boolean): Promise<{ name: string }[]>;
    maintenances(type: number): Promise<{ name: string }[]>;
  };
  maintenances: { ALL: number; UPCOMING: number };
}
const { StatusPageClient, maintenances } = require('@aero/statuspage') as Aero;

test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z', shared: true });

const named = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

/** What the page itself says, for comparison: read as a program would that was written for it. */
async function summaryOf(house: House) {
  const answer = await fetch(`${house.url}/api/v2/summary.json`);
  return (await answer.json()) as {
    readonly status: { readonly indicator: string; readonly description: string };
    readonly incidents: { readonly name: string }[];
    readonly scheduled_maintenances: { readonly name: string }[];
    readonly components: { readonly name: string; readonly status: string; readonly group: boolean }[];
  };
}

test('the client statuspage.io reads the page', async ({ house, visitor }) => {
  await visitor.page.goto('/');
  const open = await visitor.page
    .getByRole('main')
    .getByRole('article')
    .first()
    .getByRole('heading')
    .innerText();
  const client = new Statuspage('page');
  client.setApiUrl(house.url);
  const { status, incidents, components } = await client.api.getSummary();
  expect(status).toEqual({ indicator: 'minor', description: 'Partially Degraded Service' });
  expect(named(incidents)).toEqual([open]);
  expect(components.find(({ name }) => name === 'Email')?.status).toBe('degraded_performance');
  expect(named((await client.api.incidents.getUnresolved()).incidents)).toEqual([open]);
  expect(named((await client.api.incidents.getAll()).incidents)).toContain(open);
  const upcoming = named((await client.api.scheduledMaintenances.getUpcoming()).scheduled_maintenances);
  // One by itself, and each date of a series that is planned.
  expect(new Set(upcoming).size).toBe(2);
  expect(upcoming).toHaveLength(4);
});

test('the client @aero/statuspage reads the page', async ({ house }) => {
  const says = await summaryOf(house);
  const client = () => new StatusPageClient(house.url);
  expect((await client().status()).status).toMatchObject(says.status);
  expect(named((await client().summary()).incidents)).toEqual(named(says.incidents));
  expect(named(await client().incidents(true))).toEqual(named(says.incidents));
  expect(named(await client().maintenances(maintenances.UPCOMING))).toEqual(
    named(says.scheduled_maintenances),
  );
});

test('the status widget shows the page on another site', async ({ house, browser, javaScriptEnabled: _ }) => {
  const script = readFileSync(require.resolve('@statuspage/status-widget/dist/index.js'));
  const site = createServer(({ url }, answer) => {
    if (url === '/widget.js') return answer.setHeader('content-type', 'text/javascript').end(script);
    return answer
      .setHeader('content-type', 'text/html')
      .end(
        `<!doctype html><statuspage-widget src="${house.url}"></statuspage-widget><script src="/widget.js"></script>`,
      );
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  await expect(page.locator('statuspage-widget')).toContainText('Partially Degraded Service');
  await page.close();
  site.closeAllConnections();
  site.close();
});

test('the files are there for programs in any browser, are asked for by HEAD, and are not sent twice', async ({
  house,
}) => {
  const url = `${house.url}/api/v2/status.json`;
  const first = await fetch(url);
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await first.text()).not.toContain(' "');
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
  const again = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag')! } });
  expect(again.status).toBe(304);
  const missing = await fetch(`${house.url}/api/v2/nothing.json`);
  expect(missing.status).toBe(404);
  expect(missing.headers.get('content-type')).toContain('application/json');
});
