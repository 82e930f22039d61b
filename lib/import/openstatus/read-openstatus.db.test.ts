import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import {
  components,
  events,
  incidents,
  maintenances,
  page,
  updateComponents,
  updates,
} from '#db/schema/index.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import { HOUR, parseInstant, plus } from '#lib/domain/instant.ts';
import { importHistory } from '#lib/import/import-history.ts';
import { HOSTILE, serveJson, SOON } from '#lib/import/testing/serve-json.ts';
import { readOpenStatus } from './read-openstatus.ts';

const answers: Record<string, unknown> = {};
const monitor = (id: number, name: string, more: object = {}) => ({
  ...{ id, periodicity: '1m', url: 'https://example.com', regions: ['ams'], name, description: '' },
  ...{
    method: 'GET',
    headers: [{ key: 'authorization', value: 'secret' }],
    active: true,
    public: true,
    ...more,
  },
});
const update = (id: number, status: string, date: string, message: string) => ({
  ...{ id: String(id), status, date, message, statusReportId: 1 },
});

/** As the schemas of its API say. */
function asDescribed() {
  Object.assign(answers, {
    '/page': [
      {
        id: 1,
        title: 'Acme',
        description: 'We make **rockets**.',
        slug: 'acme',
        customDomain: 'status.acme.example',
        icon: '',
        passwordProtected: false,
        monitors: [
          { monitorId: 12, order: 1 },
          { monitorId: 11, order: 0 },
        ],
      },
      { id: 2, title: 'Other', description: '', slug: 'other', monitors: [11] },
    ],
    '/monitor': [monitor(11, 'api-prod', { externalName: 'API' }), monitor(12, 'web'), monitor(13, 'old')],
    '/status_report': [
      {
        id: 1,
        title: 'API errors',
        status: 'resolved',
        statusReportUpdateIds: [1, 2, 3],
        monitorIds: [11, 13],
        pageId: 1,
      },
      {
        id: 2,
        title: 'API errors again',
        status: 'identified',
        statusReportUpdateIds: [4],
        monitorIds: [11],
        pageId: 1,
      },
      {
        id: 3,
        title: 'Not of this page',
        status: 'resolved',
        statusReportUpdateIds: [5],
        monitorIds: [11],
        pageId: 2,
      },
      {
        id: 4,
        title: 'Nothing was said',
        status: 'resolved',
        statusReportUpdateIds: [],
        monitorIds: [],
        pageId: 1,
      },
      { id: 5, title: 'Odd', status: 'panicking', statusReportUpdateIds: [], monitorIds: [], pageId: 1 },
    ],
    '/status_report_update/1': update(1, 'investigating', '2025-03-10T10:00:00.000Z', HOSTILE),
    '/status_report_update/2': update(2, 'monitoring', '2025-03-10T10:30:00.000Z', 'Better.'),
    '/status_report_update/3': update(3, 'resolved', '2025-03-10T11:00:00.000Z', 'Over.'),
    '/status_report_update/4': update(4, 'identified', '2025-03-17T08:00:00.000Z', 'Found.'),
    '/maintenance': [
      {
        id: 1,
        title: 'Old upgrade',
        message: 'We upgrade.',
        from: '2025-03-01T01:00:00.000Z',
        to: '2025-03-01T02:00:00.000Z',
        monitorIds: [12],
        pageId: 1,
      },
      {
        id: 2,
        title: 'New upgrade',
        message: 'We upgrade more.',
        from: '2025-03-17T20:00:00.000Z',
        to: '2025-03-17T21:00:00.000Z',
        monitorIds: [12],
        pageId: 1,
      },
    ],
    '/incident': [{ id: 1, startedAt: '2025-03-10T09:58:00.000Z', monitorId: 11 }],
  });
}

let served: Awaited<ReturnType<typeof serveJson>>;
beforeAll(async () => {
  served = await serveJson({ name: 'x-openstatus-key', value: 'key' }, answers);
});
afterAll(() => served.close());
beforeEach(async () => {
  setClock(MONDAY);
  asDescribed();
  await emptied();
});

const read = (wanted = 'https://status.acme.example', token = 'key') =>
  readOpenStatus(wanted, () => undefined, { token, api: served.url, waits: SOON });
const importing = () => importHistory({ kind: 'import', source: 'OpenStatus' }, () => read());
const maintenanceRows = () => reader().select().from(maintenances).orderBy(asc(maintenances.scheduledFor));
const toldOf = (id: string) =>
  reader().select().from(updates).where(eq(updates.maintenanceId, id)).orderBy(asc(updates.displayAt));

test('a page comes with its monitors as components, its reports and its maintenances, and with nothing of another page', async () => {
  const { counts } = await importing();
  expect(counts).toMatchObject({
    incidents: { added: 2, refused: 2 },
    // Beside those that were said, what passed without a word: of the old maintenance, its beginning and end.
    updates: { added: 8 },
    maintenances: { added: 2 },
    components: { added: 3 },
  });
  const [own] = await reader().select().from(page);
  expect(own).toMatchObject({
    name: 'Acme',
    url: 'https://status.acme.example',
    about: 'We make **rockets**.',
  });
  expect(await reader().select().from(components).orderBy(asc(components.name))).toMatchObject([
    { name: 'API', position: 0, status: 'operational', removedAt: null },
    { name: 'old', removedAt: parseInstant('2025-03-10T11:00:00Z') },
    { name: 'web', position: 1, removedAt: null },
  ]);
  const rows = await reader().select().from(incidents).orderBy(asc(incidents.startedAt));
  expect(rows).toMatchObject([
    {
      name: 'API errors',
      status: 'resolved',
      impact: 'minor',
      resolvedAt: parseInstant('2025-03-10T11:00:00Z'),
    },
    { name: 'API errors again', status: 'identified', resolvedAt: null, closedAt: null },
  ]);
  const told = await reader()
    .select()
    .from(updates)
    .where(eq(updates.incidentId, rows[0]!.id))
    .orderBy(asc(updates.displayAt));
  expect(told.map((one) => one.body)).toEqual([HOSTILE, 'Better.', 'Over.']);
  const statuses = told.map(async ({ id }) =>
    (await reader().select().from(updateComponents).where(eq(updateComponents.updateId, id))).map(
      (one) => one.status,
    ),
  );
  expect(await Promise.all(statuses)).toEqual([
    ['degraded_performance', 'degraded_performance'],
    ['operational', 'operational'],
    ['operational', 'operational'],
  ]);
});

test('what is told without a time keeps the one that it got first, and a second import changes nothing', async () => {
  await importing();
  const [, first] = await maintenanceRows();
  const before = await reader().$count(events);
  setClock(plus(MONDAY, HOUR));
  const again = await importing();
  for (const count of Object.values(again.counts))
    expect(count).toMatchObject({ added: 0, changed: 0, kept: 0 });
  expect(await reader().$count(events)).toBe(before);
  const told = await toldOf(first!.id);
  expect(told.map((one) => [one.status, one.body, one.displayAt])).toEqual([
    ['scheduled', 'We upgrade more.', MONDAY],
  ]);

  setClock(parseInstant('2025-03-17T22:00:00Z'));
  const { counts } = await importing();
  expect(counts).toMatchObject({ maintenances: { changed: 1 }, updates: { added: 2, changed: 0 } });
  expect((await toldOf(first!.id)).map((one) => [one.status, one.displayAt])).toEqual([
    ['scheduled', MONDAY],
    ['in_progress', parseInstant('2025-03-17T20:00:00Z')],
    ['completed', parseInstant('2025-03-17T21:00:00Z')],
  ]);
});

test('what has no place here, and what was refused, is named, and no secret of a monitor is', async () => {
  const { remarks } = await importing();
  const all = remarks.join('\n');
  for (const said of [
    'An incident was refused: status: Invalid option',
    'A report was refused: it has no updates (report 4)',
    'has no words, and no place here: 1 times',
    'The API tells no subscribers',
    'The source tells no time zone',
  ])
    expect(all).toContain(said);
  expect(all).not.toContain('secret');
});

test('a key that is not accepted, and an update that is gone, import nothing', async () => {
  await expect(read(undefined, 'wrong')).rejects.toThrow(/^OpenStatus does not accept the token/);
  await expect(read('3')).rejects.toThrow(/opens no page 3\. It opens 1 \(Acme/);
  delete answers['/status_report_update/2'];
  await expect(importing()).rejects.toThrow(/There is nothing at .*\/status_report_update\/2/);
  expect(await reader().$count(incidents)).toBe(0);
});
