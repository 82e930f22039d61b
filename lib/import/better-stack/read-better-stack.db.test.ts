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
import { HOSTILE, serveJson, SOON } from '#lib/import/testing/serve-json.ts';
import { readBetterStack } from './read-better-stack.ts';

const answers: Record<string, unknown> = {};
const AT = '/status-pages/123456';

/** A list in pages of so many, with addresses of the next page that nobody should follow. */
const listed =
  (type: string, all: readonly [string, object][], size = 1) =>
  (query: URLSearchParams) => {
    const at = Number(query.get('page') ?? 1);
    const data = all.slice((at - 1) * size, at * size).map(([id, attributes]) => ({ id, type, attributes }));
    const next = at * size < all.length ? `https://evil.example/api/v2/list?page=${at + 1}` : null;
    return { data, pagination: { first: 'x', last: 'x', prev: null, next } };
  };
const affected = (status: string, id = '12345') => [{ status_page_resource_id: id, status }];
const report = (title: string, more: object) => ({
  ...{ title, report_type: 'manual', starts_at: '2025-03-10T15:00:00.000Z', ends_at: null },
  ...{
    status_page_id: 123456,
    affected_resources: affected('resolved'),
    aggregate_state: 'operational',
    ...more,
  },
});
const update = (message: string, at: string, status: string | null) => ({
  ...{ message, published_at: at, status_report_id: 1 },
  affected_resources: status ? affected(status) : [],
});

/** In the form of the examples of its documentation. */
function asDocumented() {
  const pages: [string, object][] = [
    ['99', { company_name: 'Other', subdomain: 'other', created_at: '2021-01-01T00:00:00.000Z' }],
    [
      '123456',
      {
        ...{ company_name: 'Walmine', company_url: 'https://walmine.example', subdomain: 'walmine' },
        ...{
          custom_domain: 'status.walmine.example',
          timezone: 'Eastern Time (US & Canada)',
          announcement: 'Hi',
        },
        ...{
          ip_allowlist: [],
          created_at: '2021-12-01T10:00:00.000Z',
          updated_at: '2025-01-01T00:00:00.000Z',
        },
      },
    ],
  ];
  const resource = (name: string, status: string, section: number | null, position: number) => ({
    ...{ status_page_section_id: section, resource_id: 1, resource_type: 'Monitor', public_name: name },
    ...{ explanation: '', position, widget_type: 'history', availability: 0.9, status, status_history: [] },
  });
  Object.assign(answers, {
    '/status-pages': listed('status_page', pages),
    [`${AT}/sections`]: listed('status_page_section', [
      ['456789', { name: 'Core', position: 0 }],
      ['456790', { name: '', position: 1 }],
    ]),
    [`${AT}/resources`]: listed('status_page_resource', [
      ['12345', resource('API', 'downtime', 456789, 0)],
      ['12346', resource('Web', 'operational', 456790, 0)],
      ['12347', resource('Fax', 'not_monitored', 456789, 1)],
    ]),
    [`${AT}/status-reports`]: listed('status_report', [
      ['1', report('API was slow', {})],
      [
        '2',
        report('API is down', {
          starts_at: '2025-03-17T08:00:00.000Z',
          affected_resources: affected('downtime'),
        }),
      ],
      [
        '3',
        report('Found by itself', {
          report_type: 'automatic',
          ends_at: '2025-03-10T15:20:00.000Z',
          affected_resources: affected('downtime'),
        }),
      ],
      [
        '4',
        report('New disks', {
          report_type: 'maintenance',
          starts_at: '2025-03-11T01:00:00.000Z',
          ends_at: '2025-03-11T02:00:00.000Z',
        }),
      ],
      [
        '5',
        report('More disks', {
          report_type: 'maintenance',
          starts_at: '2025-03-20T01:00:00.000Z',
          ends_at: '2025-03-20T02:00:00.000Z',
        }),
      ],
      ['6', report('Endless', { report_type: 'maintenance' })],
      ['7', report('Guessed', { report_type: 'rumour' })],
      ['8', report('Half', {})],
    ]),
    [`${AT}/status-reports/1/status-updates`]: listed('status_update', [
      ['103', update('Over.', '2025-03-10T16:00:00.000Z', 'resolved')],
      ['101', update(HOSTILE, '2025-03-10T15:00:00.000Z', 'degraded')],
      ['102', update('We look on.', '2025-03-10T15:30:00.000Z', null)],
    ]),
    [`${AT}/status-reports/2/status-updates`]: listed('status_update', [
      ['201', update('Down.', '2025-03-17T08:00:00.000Z', 'downtime')],
    ]),
    [`${AT}/status-reports/3/status-updates`]: listed('status_update', []),
    [`${AT}/status-reports/4/status-updates`]: listed('status_update', [
      ['401', update('We change disks.', '2025-03-10T09:00:00.000Z', 'maintenance')],
    ]),
    [`${AT}/status-reports/5/status-updates`]: listed('status_update', [
      ['501', update('We change more.', '2025-03-16T09:00:00.000Z', 'maintenance')],
    ]),
    [`${AT}/status-reports/6/status-updates`]: listed('status_update', []),
    [`${AT}/status-reports/8/status-updates`]: listed('status_update', [
      ['801', update('Well.', '2025-03-10T15:00:00.000Z', 'resolved')],
      ['802', { ...update('When?', '2025-03-10T15:00:00.000Z', 'resolved'), published_at: null }],
    ]),
    [`${AT}/subscribers`]: listed('status_page_subscriber', [
      [
        '1',
        {
          email: 'a@example.com',
          status_page_resource_ids: [],
          confirmed_at: '2025-01-01T00:00:00.000Z',
          created_at: '2025-01-01T00:00:00.000Z',
        },
      ],
      [
        '2',
        {
          email: 'b@example.com',
          status_page_resource_ids: [12346],
          confirmed_at: null,
          created_at: '2025-01-01T00:00:00.000Z',
        },
      ],
      [
        '3',
        {
          email: 'no mailbox',
          status_page_resource_ids: [],
          confirmed_at: null,
          created_at: '2025-01-01T00:00:00.000Z',
        },
      ],
    ]),
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

const read = (wanted = 'https://status.walmine.example', token = 'key') =>
  readBetterStack(wanted, () => undefined, { token, api: served.url, waits: SOON });
const importing = () => importHistory({ kind: 'import', source: 'Better Stack' }, () => read());
const incident = async (name: string) =>
  (await reader().select().from(incidents).where(eq(incidents.name, name)))[0]!;
const toldOf = (id: string) =>
  reader().select().from(updates).where(eq(updates.incidentId, id)).orderBy(asc(updates.displayAt));

test('a page comes with its sections, resources and reports, and only its own address is asked', async () => {
  const { counts } = await importing();
  expect(counts).toMatchObject({
    incidents: { added: 3, refused: 2 },
    maintenances: { added: 2, refused: 1 },
    components: { added: 3 },
    groups: { added: 1 },
    subscribers: { added: 2, refused: 1 },
  });
  const [own] = await reader().select().from(page);
  expect(own).toMatchObject({
    name: 'Walmine',
    url: 'https://status.walmine.example',
    timeZone: 'America/New_York',
  });
  const [group] = await reader().select().from(componentGroups);
  expect(group).toMatchObject({ name: 'Core' });
  expect(await reader().select().from(components).orderBy(asc(components.name))).toMatchObject([
    // The open report says that it is down.
    { name: 'API', status: 'operational', groupId: group!.id },
    { name: 'Fax', status: 'operational', groupId: group!.id },
    { name: 'Web', groupId: null },
  ]);
});

test('a report is investigated until all that it names is well, and lasts as long as it says', async () => {
  await importing();
  const slow = await incident('API was slow');
  expect(slow).toMatchObject({
    status: 'resolved',
    impact: 'minor',
    resolvedAt: parseInstant('2025-03-10T16:00:00Z'),
  });
  expect((await toldOf(slow.id)).map((one) => [one.status, one.body])).toEqual([
    ['investigating', HOSTILE],
    ['investigating', 'We look on.'],
    ['resolved', 'Over.'],
  ]);
  expect(await incident('API is down')).toMatchObject({
    status: 'investigating',
    impact: 'critical',
    resolvedAt: null,
  });
  const silent = await incident('Found by itself');
  expect(silent).toMatchObject({ status: 'resolved', resolvedAt: parseInstant('2025-03-10T15:20:00Z') });
  const [first, last] = await toldOf(silent.id);
  const named = (id: string) =>
    reader().select().from(updateComponents).where(eq(updateComponents.updateId, id));
  expect(await named(first!.id)).toMatchObject([{ status: 'major_outage' }]);
  expect(await named(last!.id)).toMatchObject([{ status: 'operational' }]);
});

test('a maintenance begins and ends with its window, and one to come still will', async () => {
  await importing();
  const rows = await reader().select().from(maintenances).orderBy(asc(maintenances.scheduledFor));
  expect(rows).toMatchObject([
    { name: 'New disks', status: 'completed', endedAt: parseInstant('2025-03-11T02:00:00Z') },
    { name: 'More disks', status: 'scheduled', autoStart: true, autoComplete: true, endedAt: null },
  ]);
  const told = await reader()
    .select()
    .from(updates)
    .where(eq(updates.maintenanceId, rows[0]!.id))
    .orderBy(asc(updates.displayAt));
  expect(told.map((one) => [one.status, one.body])).toEqual([
    ['scheduled', 'We change disks.'],
    ['in_progress', ''],
    ['completed', ''],
  ]);
});

test('a second import changes nothing, and nobody is sent anything', async () => {
  await importing();
  const before = await reader().$count(events);
  const again = await importing();
  for (const count of Object.values(again.counts))
    expect(count).toMatchObject({ added: 0, changed: 0, kept: 0 });
  expect(await reader().$count(events)).toBe(before);
  expect(await reader().$count(deliveries)).toBe(0);
  const people = await reader().select().from(subscribers).orderBy(asc(subscribers.address));
  expect(people).toMatchObject([
    { address: 'a@example.com', status: 'active', scope: 'page' },
    { address: 'b@example.com', status: 'unconfirmed', scope: 'chosen' },
  ]);
  expect(await reader().$count(subscriberComponents)).toBe(1);
});

test('what was resolved there since is resolved here, and what changed there is changed here', async () => {
  await importing();
  setClock(parseInstant('2025-03-20T01:30:00Z'));
  answers[`${AT}/status-reports/2/status-updates`] = listed('status_update', [
    ['201', update('Down.', '2025-03-17T08:00:00.000Z', 'downtime')],
    ['202', update('Up.', '2025-03-18T08:00:00.000Z', 'resolved')],
  ]);
  const { counts } = await importing();
  expect(counts).toMatchObject({
    incidents: { changed: 1 },
    maintenances: { changed: 1 },
    updates: { added: 2 },
  });
  expect(await incident('API is down')).toMatchObject({ status: 'resolved' });
  const [, running] = await reader().select().from(maintenances).orderBy(asc(maintenances.scheduledFor));
  expect(running).toMatchObject({ status: 'in_progress', startedAt: parseInstant('2025-03-20T01:00:00Z') });
});

test('what has no place here, and what was refused, is named', async () => {
  const { remarks } = await importing();
  const all = remarks.join('\n');
  for (const said of [
    'An incident was refused: attributes.report_type: Invalid option',
    'A report was refused with an update of it (report 8)',
    'A maintenance was refused: it has no end (report 6)',
    'A resource that is not monitored counts as operational (component Fax)',
    'Settings of the page have no place here: announcement',
    'A subscriber was refused: this is no address (subscriber 3)',
  ])
    expect(all).toContain(said);
  await expect(read(undefined, 'wrong')).rejects.toThrow(/^Better Stack does not accept the token/);
  await expect(read('7')).rejects.toThrow(
    /opens no page 7\. It opens 99 \(Other, other\.betteruptime\.com\); 123456/,
  );
});
