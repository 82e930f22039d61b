import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { events, maintenances } from '#db/schema/index.ts';
import { componentNamed, lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';

/** The tests begin on Monday, 17 March 2025; the clocks of Berlin are set forward on the 30th. */
const program = await openProgram('incidents');
let api: string;
beforeAll(async () => {
  api = await componentNamed('API');
});

const PLAN = {
  ...{ name: 'Restart', body: 'We restart the name servers.', rule: 'FREQ=WEEKLY;BYDAY=TU' },
  ...{ starts_at: '2025-03-18T22:00', time_zone: 'Europe/Berlin', minutes: 60 },
};
interface Dated {
  readonly date: string;
  readonly status: string;
  readonly incident_id: string | null;
  readonly scheduled_for: string;
}
type Series = Thing & { readonly dates: readonly Dated[] };

const create = (series: object = {}) =>
  program.asks<Series>('createMaintenanceSeries', {
    body: { maintenance_series: { ...PLAN, component_ids: [api], ...series } },
  });
const made = async (series: object = {}) => (await create({ deliver_notifications: false, ...series })).body;
const change = (series_id: string, series: object) =>
  program.asks<Series>('updateMaintenanceSeries', {
    params: { series_id },
    body: { maintenance_series: series },
  });
const dateDone = (operation: string) => (series_id: string, date: object) =>
  program.asks<Series>(operation, { params: { series_id }, body: { date } });
const move = dateDone('moveMaintenanceDate');
const cancel = dateDone('cancelMaintenanceDate');
const restore = dateDone('restoreMaintenanceDate');
const told = async (subjectId: string) =>
  (await reader().select().from(events).where(eq(events.subjectId, subjectId))).map(({ type, data }) => [
    type,
    data['notify'],
  ]);

it('is planned with all that staff can choose, and read back', async () => {
  const given = {
    ...{ component_status: 'partial_outage', scheduled_auto_completed: false, verify_minutes: 10 },
    ...{ step_words: { in_progress: 'We begin.' }, remind_hours_before: [1, 24], announce_each_date: true },
    auto_transition_deliver_notifications_at_verify: false,
  };
  const { status, body } = await create(given);
  expect([status, body]).toMatchObject([
    201,
    {
      ...{ ...PLAN, ...given, component_ids: [api], remind_hours_before: [24, 1], ended_at: null },
      ...{ step_words: { in_progress: 'We begin.', verifying: null, completed: null } },
      ...{ repeats: 'Every Tuesday, 22:00–23:00 Europe/Berlin', scheduled_auto_in_progress: true },
    },
  ]);
  expect(body.dates).toHaveLength(10);
  // At the same time of day, before and after the clocks are set forward.
  expect(body.dates.slice(1, 3)).toMatchObject([
    { date: '2025-03-25T22:00', scheduled_for: '2025-03-25T21:00:00Z', status: 'scheduled' },
    { date: '2025-04-01T22:00', scheduled_for: '2025-04-01T20:00:00Z', status: 'scheduled' },
  ]);
  expect(body.dates[9]).toMatchObject({ status: 'not_planned', incident_id: null });
  const params = { series_id: body.id };
  expect((await program.asks('getMaintenanceSeries', { params })).body).toEqual(body);
  expect((await program.asks<Thing[]>('listMaintenanceSeries')).body).toContainEqual(body);
  expect(await told(body.dates[0]!.incident_id!)).toEqual([['maintenance.scheduled', true]]);
  expect(await told(body.dates[1]!.incident_id!)).toEqual([['maintenance.scheduled', false]]);
});

it('lists all dates that are planned, where these are more than ten', async () => {
  const { dates } = await made({ rule: 'FREQ=DAILY' });
  expect(dates.at(-1)!.date).toBe('2025-04-15T22:00');
  expect(dates.map(({ status }) => status)).toEqual(Array(29).fill('scheduled'));
});

it('goes by the clock of the page where no zone is given', async () => {
  expect(await made({ time_zone: undefined })).toMatchObject({ time_zone: 'Europe/Berlin' });
});

it("has dates that Statuspage's clients know as scheduled incidents, with their windows and reminders", async () => {
  const { dates } = await made({ remind_hours_before: [24, 1] });
  const incident_id = dates[0]!.incident_id!;
  const { body } = await program.asks('getIncident', { params: { incident_id } });
  expect(body).toMatchObject({
    ...{ name: 'Restart', status: 'scheduled', impact: 'maintenance', scheduled_remind_prior: true },
    ...{ scheduled_for: '2025-03-18T21:00:00Z', scheduled_until: '2025-03-18T22:00:00Z' },
    ...{ scheduled_auto_in_progress: true, scheduled_auto_completed: true, components: [{ id: api }] },
  });
  const listed = (await program.asks<Thing[]>('listUpcomingIncidents')).body.map(({ id }) => id);
  const planned = dates.flatMap((one) => one.incident_id ?? []);
  expect(listed).toEqual(expect.arrayContaining(planned));
});

it('is changed with its dates to come, and what is left out stays', async () => {
  const { id, dates } = await made();
  const { status, body } = await change(id, { starts_at: '2025-03-18T23:00', deliver_notifications: false });
  expect([status, body]).toMatchObject([
    200,
    { name: 'Restart', rule: PLAN.rule, starts_at: '2025-03-18T23:00' },
  ]);
  expect(body.dates[0]).toMatchObject({
    incident_id: dates[0]!.incident_id,
    scheduled_for: '2025-03-18T22:00:00Z',
  });
  const before = await lastEvent();
  expect((await change(id, { starts_at: '2025-03-18T23:00' })).status).toBe(200);
  expect(await lastEvent(), 'the same again changes nothing').toEqual(before);
});

it('says once what becomes of the first date that moves', async () => {
  const { id, dates } = await made();
  await change(id, { minutes: 30, window_body: 'We are faster now.' });
  const [first, second] = dates.map((one) => one.incident_id!);
  expect((await told(first!)).at(-1)).toEqual(['maintenance.moved', true]);
  expect((await told(second!)).at(-1)).toEqual(['maintenance.moved', false]);
});

it('has single dates moved, be they planned or not, and moved again', async () => {
  const { id, dates } = await made();
  const window = { scheduled_for: '2025-05-14T08:00:00Z', scheduled_until: '2025-05-14T09:00:00Z' };
  const [planned, far] = [dates[1]!.date, dates[8]!.date];
  expect(far).toBe('2025-05-13T22:00');
  const early = { scheduled_for: '2025-03-26T08:00:00Z', scheduled_until: '2025-03-26T09:00:00Z' };
  expect((await move(id, { date: planned, ...early })).body.dates[1]).toMatchObject({
    ...{ date: planned, incident_id: dates[1]!.incident_id, scheduled_for: '2025-03-26T08:00:00Z' },
  });
  const moved = await move(id, { date: far, ...window, body: 'A day later.', deliver_notifications: true });
  expect(moved.body.dates[8]).toMatchObject({ date: far, status: 'scheduled', ...window });
  expect(await told(moved.body.dates[8]!.incident_id!)).toEqual([
    ['maintenance.scheduled', false],
    ['maintenance.moved', true],
  ]);
  const before = await lastEvent();
  expect((await move(id, { date: far, ...window })).body).toEqual(moved.body);
  expect(await lastEvent()).toEqual(before);
});

it('has single dates cancelled where readers know them, left out where not, and taken back in', async () => {
  const { id, dates } = await made();
  const [known, far] = [dates[0]!.date, dates[9]!.date];
  expect((await cancel(id, { date: known, body: 'Not this week.' })).body.dates[0]).toMatchObject({
    status: 'cancelled',
  });
  expect((await told(dates[0]!.incident_id!)).at(-1)).toEqual(['maintenance.cancelled', true]);
  expect((await cancel(id, { date: far })).body.dates[9]).toMatchObject({ status: 'left_out' });
  const before = await lastEvent();
  for (const date of [known, far]) expect((await cancel(id, { date })).status).toBe(200);
  expect(await lastEvent()).toEqual(before);
  expect((await restore(id, { date: far })).body.dates[9]).toMatchObject({ status: 'not_planned' });
  expect((await restore(id, { date: known })).body.error).toEqual([
    expect.stringMatching(/^date: It was cancelled/),
  ]);
});

it('ends, with the dates that are planned or without them, and stays ended', async () => {
  const [one, other] = [await made(), await made()];
  const end = (series_id: string, body?: object) =>
    program.asks<Series>('endMaintenanceSeries', {
      params: { series_id },
      body: { maintenance_series: body ?? {} },
    });
  expect((await end(one.id)).body).toMatchObject({ ended_at: '2025-03-17T09:00:00Z', dates: [] });
  const left = await reader().$count(maintenances, eq(maintenances.seriesId, one.id));
  expect(left).toBe(one.dates.filter((date) => date.incident_id !== null).length);
  await end(other.id, { cancel_planned: true });
  const cancelled = other.dates[0]!.incident_id!;
  expect((await told(cancelled)).at(-1)).toEqual(['maintenance.cancelled', true]);
  expect((await end(other.id, { cancel_planned: true })).status).toBe(200);
  expect((await change(one.id, { name: 'Other' })).body.error).toBe('This series has ended.');
  expect((await cancel(one.id, { date: one.dates[9]!.date })).body.error).toBe('This series has ended.');
});

it('is refused by the name of the field, and nothing is done', async () => {
  const { id } = await made();
  const before = await lastEvent();
  const window = { scheduled_for: '2025-05-14T08:00:00Z', scheduled_until: '2025-05-14T07:00:00Z' };
  const refused = [
    [await create({ rule: 'FREQ=HOURLY' }), 'rule'],
    [await create({ starts_at: '2025-02-30T22:00' }), 'starts_at'],
    [await create({ time_zone: 'Mars/Olympus' }), 'time_zone'],
    [await create({ minutes: 0 }), 'minutes'],
    [await create({ component_ids: ['nosuchthing1'] }), 'component_ids.0'],
    [await create({ remind_hours_before: [1, 2, 3] }), 'remind_hours_before'],
    [await create({ component_status: 'broken' }), 'component_status'],
    [await change(id, { rule: 'FREQ=DAILY;UNTIL=20200101' }), 'rule'],
    [await cancel(id, { date: '2025-03-19T22:00' }), 'date'],
    [await restore(id, { date: '2025-03-19T22:00' }), 'date'],
    [await move(id, { date: '2025-05-13T22:00', ...window }), 'scheduled_until'],
    [await move(id, { date: '\u0000', ...window }), 'date'],
  ] as const;
  for (const [{ status, body }, field] of refused)
    expect([status, body.error]).toEqual([422, [expect.stringMatching(new RegExp(`^${field}: `))]]);
  expect((await change('nosuchthing1', {})).status).toBe(404);
  expect(await lastEvent()).toEqual(before);
});
