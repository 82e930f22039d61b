import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '#db/testing/clock.ts';
import { ada, edith, setUpPage } from '#db/testing/world.ts';
import { Program } from '#lib/api/testing/program.ts';
import { serveApi } from '#lib/api/testing/serve.ts';
import { HOUR, parseInstant } from '#lib/domain/instant.ts';
import { formatPercent } from '#lib/domain/uptime.ts';
import { readPage } from '#lib/published/read.ts';
import { readUptime } from '#lib/published/read-uptime.ts';
import { addComponent } from '#lib/verbs/add-component.ts';
import { addGroup } from '#lib/verbs/add-group.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';

const NOW = parseInstant('2025-04-02T12:00:00Z');
const at = (text: string) => setClock(parseInstant(text));

let api: Awaited<ReturnType<typeof serveApi>>;
let program: Program;
let one: string, two: string, hidden: string, group: string, incident: string;

/** Around the night in which Berlin's clocks go forward: Sunday, 30 March 2025, has 23 hours. */
beforeAll(async () => {
  at('2025-03-01T09:00:00Z');
  await setUpPage('Europe/Berlin');
  api = await serveApi();
  program = await Program.at(api.url, 'read');
  ({ groupId: group } = await addGroup(ada, { name: 'Region' }));
  const inGroup = async (name: string, facts: object = {}) =>
    (await addComponent(ada, { name, groupId: group, ...facts })).componentId;
  [one, two] = [await inGroup('One'), await inGroup('Two')];
  hidden = await inGroup('Hidden', { showUptime: false });

  at('2025-03-29T22:00:00Z');
  const words = { name: 'Slow', status: 'investigating', body: 'We look.', notify: false };
  const components = [{ componentId: one, status: 'partial_outage' }];
  ({ incidentId: incident } = await openIncident(edith, { ...words, components }));
  at('2025-03-30T03:00:00Z');
  const over = { status: 'resolved', body: 'Over.', notify: false };
  await postUpdate(edith, {
    ...{ incidentId: incident, ...over, components: [{ componentId: one, status: 'operational' }] },
  });
  at('2025-03-30T10:00:00Z');
  await setComponentStatus(edith, { componentId: one, status: 'major_outage' });
  await setComponentStatus(edith, { componentId: hidden, status: 'major_outage' });
  at('2025-03-30T11:00:00Z');
  await setComponentStatus(edith, { componentId: one, status: 'operational' });
});
afterAll(() => api.close());
beforeEach(() => setClock(NOW));

const uptime = (query: Record<string, string> = {}, component_id = one) =>
  program.asks('componentUptime', { params: { component_id }, query });
const groupUptime = (query: Record<string, string> = {}, id = group) =>
  program.asks('componentGroupUptime', { params: { id }, query });
const barsOf = async (id: string) => {
  const components = (await readPage())!.sections.flatMap((section) => section.components);
  return components.find((component) => component.id === id)!.bars!;
};
const day = { start: '2025-03-30', end: '2025-03-30' };

describe('the uptime of a component', () => {
  it('is what the page shows for the same days, over a change of the clocks', async () => {
    const { percent, days } = await barsOf(one);
    const { body } = await uptime();
    expect(body).toMatchObject({
      ...{ id: one, name: 'One', warnings: [], related_events: [{ id: incident }] },
      ...{ range_start: '2025-03-01T00:00:00+01:00', range_end: '2025-04-02T14:00:00+02:00' },
      ...{ major_outage: 3600, partial_outage: 5 * 3600 },
      uptime_percentage: Number(formatPercent(percent!)),
    });
    for (const bar of days.filter(({ worst }) => worst !== null)) {
      const asked = { start: bar.day, end: bar.day };
      const { major_outage, partial_outage } = (await uptime(asked)).body;
      expect(1000 * (Number(major_outage) + 0.3 * Number(partial_outage)), bar.day).toBe(bar.downMs);
    }
  });

  it('is measured by the real length of a day', async () => {
    expect((await uptime(day)).body).toMatchObject({
      ...{ range_start: '2025-03-30T00:00:00+01:00', range_end: '2025-03-30T23:59:59+02:00' },
      ...{ major_outage: 3600, partial_outage: 4 * 3600 },
      uptime_percentage: Number(formatPercent((100 * (23 - 1 - 0.3 * 4)) / 23)),
    });
  });

  it('of a month is what the table of months shows', async () => {
    const { months, rows } = (await readUptime())!;
    const row = rows.find(({ component }) => component.id === one)!;
    for (const month of ['2025-03', '2025-04'])
      expect((await uptime({ start: month, end: month })).body['uptime_percentage']).toBe(
        Number(formatPercent(row.months[months.indexOf(month)]!)),
      );
  });

  it('comes with warnings where less is given than was asked for', async () => {
    const { body } = await uptime({ start: '2025', end: '2025' });
    expect(body['warnings']).toHaveLength(2);
    expect([body['range_start'], body['range_end']]).toEqual([
      ...['2025-03-01T00:00:00+01:00', '2025-04-02T14:00:00+02:00'],
    ]);
  });

  it('names no events of other days or other components, and none when they are skipped', async () => {
    expect((await uptime({ start: '2025-03-31' })).body['related_events']).toEqual([]);
    expect((await uptime(day, two)).body['related_events']).toEqual([]);
    expect((await uptime({ ...day, skip_related_events: 'true' })).body).not.toHaveProperty('related_events');
  });

  it('is refused for what is no range, and where the page shows none', async () => {
    for (const [field, query] of [
      ...([
        ['start', { start: 'yesterday' }],
        ['start', { start: '2025-02-30' }],
        ['start', { start: '2025-04-03' }],
        ['end', { start: '2024-09-01' }],
        ['end', { start: '2025-03-20', end: '2025-03-10' }],
        ['end', { end: '2025-02' }],
      ] as const),
    ]) {
      const { status, body } = await uptime(query);
      expect([status, String(body.error).split(':')[0]], JSON.stringify(query)).toEqual([422, field]);
    }
    expect((await uptime({ skip_related_events: 'perhaps' })).status).toBe(422);
    expect((await uptime({}, hidden)).status).toBe(422);
    for (const id of ['nosuchthing1', group]) expect((await uptime({}, id)).status).toBe(404);
  });
});

describe('the uptime of a group', () => {
  it('is that of its components together, without those that show none', async () => {
    expect((await groupUptime(day)).body).toMatchObject({
      ...{ id: group, name: 'Region', major_outage: 3600, partial_outage: 4 * 3600 },
      uptime_percentage: Number(formatPercent((100 * (2 * 23 - 1 - 0.3 * 4)) / (2 * 23))),
      related_events: [{ component_id: one, incidents: [{ id: incident }] }],
    });
    expect((await groupUptime({ ...day, skip_related_events: '1' })).body).not.toHaveProperty(
      'related_events',
    );
  });

  it('counts each component from its own first day', async () => {
    const { groupId } = await addGroup(ada, { name: 'New' });
    const add = async (startDate: string) =>
      (await addComponent(ada, { name: startDate, groupId, startDate })).componentId;
    await add('2025-03-01');
    const young = await add('2025-04-02');
    await setComponentStatus(edith, { componentId: young, status: 'major_outage' });
    setClock(parseInstant('2025-04-02T13:00:00Z'));
    const { body } = await groupUptime({ start: '2025-04-01' }, groupId);
    // The 39 hours of the old one and the 15 of the young one.
    expect(body).toMatchObject({
      ...{ range_start: '2025-04-01T00:00:00+02:00', major_outage: HOUR / 1000 },
      uptime_percentage: Number(formatPercent((100 * (39 + 15 - 1)) / (39 + 15))),
    });
  });

  it('is refused where no component shows one, and what is no group has none', async () => {
    const { groupId } = await addGroup(ada, { name: 'Empty' });
    expect((await groupUptime({}, groupId)).status).toBe(422);
    for (const id of ['nosuchthing1', one]) expect((await groupUptime({}, id)).status).toBe(404);
  });
});

it('uptime is for programs that read', async () => {
  const other = await program.withScopes('incidents', 'subscribers');
  const params = { id: group, component_id: one };
  for (const id of ['componentUptime', 'componentGroupUptime'])
    expect((await other.asks(id, { params })).status).toBe(403);
});
