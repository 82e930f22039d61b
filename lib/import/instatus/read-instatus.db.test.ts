import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import {
  componentGroups,
  components,
  deliveries,
  events,
  incidents,
  maintenances,
  page,
  subscriberComponents,
  subscribers,
  updateComponents,
  updates,
} from '#db/schema/index.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { importHistory } from '#lib/import/import-history.ts';
import { HOSTILE, inPages, serveJson, SOON } from '#lib/import/testing/serve-json.ts';
import { readInstatus } from './read-instatus.ts';

const PAGE = 'ckf01fonve9i40a32oas5b0uw';
const WEBSITE = 'ckf01fvnxywz50a35nh1qzssm';
const API = 'ckf01fvnxywz60a35wdbn5gz5';
const GROUP = 'ckf01fvnxywz70a35group00001';

const component = (id: string, name: string, more: object = {}) => ({
  ...{ id, name, description: '', status: 'OPERATIONAL', showUptime: true, order: 0, group: null, ...more },
});
const update = (id: string, status: string, at: string, message: string) => ({
  ...{ id, message, messageHtml: `<p>${message}</p>`, status, notify: true, started: at },
  ...{ ended: null, duration: null, createdAt: at },
});
/** In the form of the examples of its documentation. */
const rocket = () => ({
  ...{
    id: 'ckf01m59ueaqb0a32wrljz1yd',
    name: 'Rocket is going down',
    status: 'RESOLVED',
    impact: 'MAJOROUTAGE',
  },
  ...{ started: '2020-09-12T19:05:17.398Z', resolved: '2020-09-12T19:09:04.498Z' },
  updates: [
    update('ckf01m5ioeaqi0a32jtv8ovp8', 'INVESTIGATING', '2020-09-12T19:05:17.398Z', HOSTILE),
    update(
      'ckf01mnk9eaui0a32mmhgq68g',
      'RESOLVED',
      '2020-09-12T19:09:04.498Z',
      'We just resolved the issue!',
    ),
  ],
  components: [{ id: WEBSITE, name: 'Website', status: 'OPERATIONAL', showUptime: true }],
});
const answers: Record<string, unknown> = {};
function asDocumented() {
  const planned = {
    ...{ id: 'ckf1fzzbt4nib0a352wwra6ff', name: 'Test maintenance', status: 'NOTSTARTEDYET' },
    ...{ start: '2025-03-20T18:00:00.000Z', duration: 60, autoStart: true, autoEnd: false },
    updates: [update('ckf1fzzpal97v0a322evc874c', 'NOTSTARTEDYET', '2025-03-16T18:38:58.326Z', 'We plan.')],
    components: [{ id: API, name: 'API', status: 'OPERATIONAL' }],
  };
  const open = {
    ...{
      ...rocket(),
      id: 'ckf02l5m8z36j0a35qr9q1tq1',
      name: 'Still down',
      status: 'IDENTIFIED',
      resolved: null,
    },
    ...{ impact: 'PARTIALOUTAGE', started: '2025-03-17T08:00:00.000Z' },
    updates: [update('ckf02l5tregrr0a3292xt1207', 'IDENTIFIED', '2025-03-17T08:00:00.000Z', 'Found.')],
  };
  const nobody = {
    email: null,
    phone: null,
    webhook: null,
    webhookEmail: null,
    confirmed: true,
    all: true,
    components: [],
  };
  Object.assign(answers, {
    '/v2/pages': inPages(
      [
        {
          id: 'ckother00000000000000000',
          subdomain: 'other',
          name: 'Other',
          createdAt: '2020-01-01T00:00:00.000Z',
        },
        {
          ...{
            id: PAGE,
            subdomain: 'nasa',
            name: 'Nasa',
            websiteUrl: 'https://nasa.example',
            customDomain: null,
          },
          ...{
            brandColor: '#111',
            createdAt: '2020-09-01T00:00:00.000Z',
            updatedAt: '2020-09-12T19:04:03.731Z',
          },
        },
      ],
      1,
    ),
    [`/v2/${PAGE}/components`]: inPages(
      [
        component(GROUP, 'Core'),
        component(WEBSITE, 'Website', { status: 'PARTIALOUTAGE', group: { id: GROUP, name: 'Core' } }),
        component(API, 'API', {
          status: 'DEGRADEDPERFORMANCE',
          order: 1,
          uniqueEmail: 'api@automation.instatus.com',
        }),
        component('ckarchived00000000000000', 'Fax', { archived: true }),
        component('ckodd0000000000000000000', 'Odd', { status: 'ONFIRE' }),
      ],
      2,
    ),
    [`/v1/${PAGE}/incidents`]: inPages(
      [open, rocket(), { ...rocket(), id: 'ckbroken1', started: 'soon' }],
      1,
    ),
    [`/v1/${PAGE}/maintenances`]: inPages([planned], 50),
    [`/v2/${PAGE}/subscribers`]: inPages(
      [
        { ...nobody, id: 'ckggwtsf18q760950wplqqka7', email: 'ali@example.com' },
        { ...nobody, id: 'cksub2', email: 'new@example.com', confirmed: false },
        { ...nobody, id: 'cksub3', email: 'api@example.com', all: false, components: [{ id: API }] },
        { ...nobody, id: 'cksub4', webhook: 'https://hooks.example.com/x', webhookEmail: 'ops@example.com' },
        { ...nobody, id: 'cksub5', phone: '5417543010' },
      ],
      2,
    ),
    [`/v1/${PAGE}/metrics`]: inPages([{ id: 'ckmetric' }], 50),
  });
}

let served: Awaited<ReturnType<typeof serveJson>>;
beforeAll(async () => {
  served = await serveJson({ name: 'authorization', value: 'Bearer key' }, answers);
});
afterAll(() => served.close());
beforeEach(async () => {
  setClock(MONDAY);
  asDocumented();
  await emptied();
});

const lines: string[] = [];
const read = (wanted = 'https://nasa.instatus.com', token = 'key') =>
  readInstatus(wanted, (line) => void lines.push(line), { token, api: served.url, waits: SOON });
const importing = () => importHistory({ kind: 'import', source: 'Instatus' }, () => read());
const one = async <T>(rows: PromiseLike<T[]>) => (await rows)[0]!;

test('a page comes with its groups, components, incidents, maintenances and subscribers, however its lists are cut', async () => {
  const { counts } = await importing();
  expect(counts).toMatchObject({
    incidents: { added: 2, refused: 1 },
    updates: { added: 4 },
    maintenances: { added: 1 },
    components: { added: 2, refused: 1 },
    groups: { added: 1 },
    subscribers: { added: 4, refused: 1 },
  });
  expect(await one(reader().select().from(page))).toMatchObject({
    ...{ id: PAGE, name: 'Nasa', url: 'https://nasa.instatus.com', siteUrl: 'https://nasa.example' },
  });
  expect(await one(reader().select().from(componentGroups))).toMatchObject({ id: GROUP, name: 'Core' });
  expect(await reader().select().from(components).orderBy(asc(components.name))).toMatchObject([
    { name: 'API', status: 'degraded_performance', groupId: null },
    // The open incident says so already.
    { name: 'Website', status: 'operational', groupId: GROUP },
  ]);
  const rows = await reader().select().from(incidents).orderBy(asc(incidents.startedAt));
  expect(rows).toMatchObject([
    { status: 'resolved', impact: 'critical', resolvedAt: parseInstant('2020-09-12T19:09:04.498Z') },
    { status: 'identified', resolvedAt: null, closedAt: null },
  ]);
  const told = await reader()
    .select()
    .from(updates)
    .where(eq(updates.incidentId, rows[0]!.id))
    .orderBy(asc(updates.displayAt));
  expect(told.map((row) => row.body)).toEqual([HOSTILE, 'We just resolved the issue!']);
  const named = await reader()
    .select()
    .from(updateComponents)
    .where(eq(updateComponents.updateId, told[0]!.id));
  expect(named).toMatchObject([{ componentId: WEBSITE, status: 'major_outage' }]);
  expect(await one(reader().select().from(maintenances))).toMatchObject({
    ...{ status: 'scheduled', autoStart: true, autoComplete: false },
    scheduledUntil: parseInstant('2025-03-20T19:00:00.000Z'),
  });
});

test('subscribers come as they are there, and nobody is sent anything', async () => {
  await importing();
  const people = await reader().select().from(subscribers).orderBy(asc(subscribers.address));
  expect(people).toMatchObject([
    { address: 'ali@example.com', status: 'active', scope: 'page' },
    { address: 'api@example.com', status: 'active', scope: 'chosen' },
    { address: 'https://hooks.example.com/x', channel: 'webhook', contact: 'ops@example.com' },
    { address: 'new@example.com', status: 'unconfirmed', askedAt: null },
  ]);
  expect(await reader().select().from(subscriberComponents)).toMatchObject([{ componentId: API }]);
  expect(await reader().$count(deliveries)).toBe(0);
});

test('what has no place here, and what was refused, is named', async () => {
  const { remarks } = await importing();
  const all = remarks.join('\n');
  expect(all).toContain('A component was refused: status: Invalid option');
  expect(all).toContain(
    'An incident was refused: started: is not a time with its offset (incident ckbroken1)',
  );
  expect(all).toContain('A subscriber by SMS has no place here (subscriber cksub5)');
  expect(all).toContain('Not taken over: 1 metrics');
  expect(all).toContain('Settings of the page have no place here: brandColor');
  expect(all).toContain('The source tells no time zone');
});

test('a second import changes nothing, and a later one what differs', async () => {
  await importing();
  const before = await reader().$count(events);
  const again = await importing();
  for (const count of Object.values(again.counts))
    expect(count).toMatchObject({ added: 0, changed: 0, kept: 0 });
  expect(await reader().$count(events)).toBe(before);
  setClock(parseInstant('2025-03-18T09:00:00Z'));
  answers[`/v2/${PAGE}/components`] = inPages(
    [component(WEBSITE, 'Site'), component(API, 'API', { order: 1 })],
    50,
  );
  const { counts } = await importing();
  expect(counts.components).toMatchObject({ changed: 2 });
});

test('a token that is not accepted, or opens no such page, imports nothing and is named nowhere', async () => {
  await expect(read('https://nasa.instatus.com', 'wrong-key')).rejects.toThrow(
    /^Instatus does not accept the token/,
  );
  await expect(read('https://elsewhere.example')).rejects.toThrow(
    /no page at elsewhere\.example\. It opens ck.*name one/,
  );
  await expect(readInstatus(PAGE, () => undefined, { token: null })).rejects.toThrow(/set SOURCE_TOKEN/);
  answers[`/v1/${PAGE}/incidents`] = new Response('<html>');
  await expect(read(PAGE)).rejects.toThrow(/incidents does not answer with JSON/);
  expect(lines.join('\n')).not.toContain('key');
});
