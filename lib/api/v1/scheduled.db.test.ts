import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { componentNamed, lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { HOUR, parseInstant } from '#lib/domain/instant.ts';
import { advanceMaintenances } from '#lib/verbs/advance-maintenances.ts';
import { remindOfMaintenances } from '#lib/verbs/remind-of-maintenances.ts';

const program = await openProgram('incidents', 'components', 'read');
let [web, db] = ['', ''];

beforeAll(async () => {
  [web, db] = [await componentNamed('Web'), await componentNamed('Database')];
});

const WINDOW = { scheduled_for: '2025-03-17T10:00:00Z', scheduled_until: '2025-03-17T12:00:00Z' };

type Said = Readonly<Record<string, unknown>>;
const at = ({ id }: { id: string }) => ({ params: { incident_id: id } });
const ask = (fields: object) =>
  program.asks('createIncident', { body: { incident: { name: 'New disks', ...fields } } });
const schedule = async (fields: object = {}) => {
  const { status, body } = await ask({ ...WINDOW, component_ids: [web], ...fields });
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
};
const tell = (which: Thing, incident: object) =>
  program.asks('updateIncident', { ...at(which), body: { incident } });
const update = async (which: Thing, incident: object) => {
  const { status, body } = await tell(which, incident);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const refused = async (answer: ReturnType<typeof ask>) => {
  const { status, body } = await answer;
  return [status, body.error];
};
const updatesOf = ({ incident_updates }: Thing) => incident_updates as readonly Said[];
const statusOf = async (component: string) =>
  (await program.asks('getComponent', { params: { component_id: component } })).body['status'];
const countEvents = () => reader().$count(events);
/** Asks for the same again: nothing changes, and nothing is recorded. */
async function again(which: Thing, incident: object, answer: Thing): Promise<void> {
  const before = await countEvents();
  passTime(60_000);
  expect(await update(which, incident)).toEqual(answer);
  expect(await countEvents()).toBe(before);
}

describe('a scheduled maintenance', () => {
  it('is an incident with a window, which the clock leaves alone when nobody asks for that', async () => {
    const made = await schedule({ metadata: { change: { id: 7 } }, body: 'We put in new disks.' });
    expect(made).toMatchObject({
      ...{ ...WINDOW, status: 'scheduled', impact: 'maintenance', impact_override: null },
      ...{ scheduled_auto_in_progress: false, scheduled_auto_completed: false },
      ...{ metadata: { change: { id: 7 } }, components: [{ id: web, status: 'operational' }] },
      started_at: '2025-03-17T09:00:00Z',
    });
    expect(updatesOf(made)).toMatchObject([
      { status: 'scheduled', body: 'We put in new disks.', affected_components: null },
    ]);
    expect(await lastEvent()).toMatchObject({ type: 'maintenance.scheduled', data: { notify: true } });
    expect((await program.asks('getIncident', at(made))).body).toEqual(made);
    passTime(4 * HOUR);
    await advanceMaintenances();
    expect((await program.asks('getIncident', at(made))).body['status']).toBe('scheduled');
  });

  it('is begun and ended by the clock when that is asked for', async () => {
    const made = await schedule({
      ...{ scheduled_auto_in_progress: true, scheduled_auto_completed: 'true' },
      ...{ components: { [db]: '' }, deliver_notifications: false },
    });
    expect((await lastEvent()).data).toMatchObject({ notify: false });
    passTime(HOUR);
    await advanceMaintenances();
    expect((await program.asks('getIncident', at(made))).body['status']).toBe('in_progress');
    expect([await statusOf(web), await statusOf(db)]).toEqual(['under_maintenance', 'under_maintenance']);
    passTime(2 * HOUR);
    await advanceMaintenances();
    const over = (await program.asks('getIncident', at(made))).body;
    expect(over).toMatchObject({ status: 'completed', resolved_at: '2025-03-17T12:00:00Z' });
    expect(await statusOf(web)).toBe('operational');
  });

  it('reminds an hour before, and tells of its beginning and its end, as it was asked to', async () => {
    const asked = {
      ...{ scheduled_remind_prior: true, scheduled_auto_in_progress: true, scheduled_auto_completed: true },
      auto_transition_deliver_notifications_at_start: false,
    };
    const made = await schedule({
      ...asked,
      ...{ scheduled_for: '2025-03-20T10:00:00Z', scheduled_until: '2025-03-20T11:00:00Z' },
    });
    const untold = { auto_transition_deliver_notifications_at_end: true, scheduled_reminded_at: null };
    expect(made).toMatchObject({ ...asked, ...untold });
    setClock(parseInstant('2025-03-20T09:00:00Z'));
    expect(await remindOfMaintenances()).toEqual({ reminded: 1 });
    const reminded = (await program.asks('getIncident', at(made))).body;
    expect(reminded).toMatchObject({ ...asked, scheduled_reminded_at: '2025-03-20T09:00:00Z' });
    passTime(2 * HOUR);
    await advanceMaintenances();
    const [ended, begun] = updatesOf((await program.asks('getIncident', at(made))).body);
    expect([begun, ended]).toMatchObject([{ deliver_notifications: false }, { deliver_notifications: true }]);
    await again(made, { scheduled_remind_prior: true }, (await program.asks('getIncident', at(made))).body);
    setClock(MONDAY);
  });

  it('says what is wrong with it by the names of the request', async () => {
    const { scheduled_for, scheduled_until } = WINDOW;
    expect(await refused(ask({ scheduled_for }))).toEqual([
      422,
      ['scheduled_until: Enter a date and a time.'],
    ]);
    expect(await refused(ask({ status: 'scheduled' }))).toEqual([
      422,
      ['scheduled_for: Enter a date and a time.', 'scheduled_until: Enter a date and a time.'],
    ]);
    expect(await refused(ask({ scheduled_for: scheduled_until, scheduled_until: scheduled_for }))).toEqual([
      ...[422, ['scheduled_until: A maintenance ends after it begins.']],
    ]);
    expect(await refused(ask({ ...WINDOW, scheduled_for: 'soon' }))).toEqual([
      ...[422, ['scheduled_for: Write a time as 2026-03-23T14:00:00Z.']],
    ]);
    expect(await refused(ask({ ...WINDOW, status: 'identified' }))).toEqual([
      ...[422, ['status: A maintenance is scheduled, in_progress, verifying or completed.']],
    ]);
    expect(await refused(ask({ ...WINDOW, component_ids: [web, 'nosuchthing1'] }))).toEqual([
      ...[422, ['component_ids.1: There is no such component.']],
    ]);
  });
});

describe('a change of a maintenance', () => {
  it('moves its window, in words if there are any, once', async () => {
    const made = await schedule();
    const moved = { scheduled_for: '2025-03-17T11:00:00Z', scheduled_until: '2025-03-17T13:00:00Z' };
    const later = { ...moved, body: 'The disks come later.' };
    passTime(HOUR / 2);
    const answer = await update(made, later);
    expect(answer).toMatchObject({ ...moved, status: 'scheduled' });
    expect(updatesOf(answer)).toMatchObject([{ body: 'The disks come later.' }, {}]);
    expect(await lastEvent()).toMatchObject({ type: 'maintenance.moved', data: { notify: true } });
    await again(made, later, answer);
    await again(made, answer, answer);
  });

  it('changes what it is called, kept with and planned for, and posts nothing', async () => {
    const made = await schedule();
    const change = { name: 'Disks', metadata: { a: { b: 1 } }, scheduled_auto_completed: true };
    const answer = await update(made, { ...change, component_ids: [db] });
    expect(answer).toMatchObject({ ...change, components: [{ id: db }] });
    expect(updatesOf(answer)).toHaveLength(1);
    await again(made, { ...change, component_ids: [db] }, answer);
    expect(await update(made, { components: { [web]: 'under_maintenance' } })).toMatchObject({
      components: [{ id: web }, { id: db }],
    });
  });

  it('takes it step by step, and is not repeated', async () => {
    const made = await schedule();
    passTime(HOUR);
    const begun = await update(made, { status: 'in_progress', components: { [db]: 'partial_outage' } });
    expect(updatesOf(begun)[0]).toMatchObject({
      body: 'The maintenance has begun. We will say when it is done.',
      affected_components: expect.arrayContaining([
        expect.objectContaining({ code: web, new_status: 'under_maintenance' }),
        expect.objectContaining({ code: db, new_status: 'partial_outage' }),
      ]) as unknown,
    });
    expect(await statusOf(db)).toBe('partial_outage');
    await again(made, { status: 'in_progress', components: { [db]: 'partial_outage' } }, begun);
    const longer = await update(made, {
      scheduled_until: '2025-03-17T14:00:00Z',
      deliver_notifications: false,
    });
    expect(longer['scheduled_until']).toBe('2025-03-17T14:00:00Z');
    expect(await lastEvent()).toMatchObject({ type: 'maintenance.extended', data: { notify: false } });
    expect(await refused(tell(made, { scheduled_for: '2025-03-17T09:30:00Z' }))).toEqual([
      ...[422, 'It has begun, so it keeps its beginning. Extend it instead.'],
    ]);
    const checked = await update(made, { status: 'verifying', body: 'They are in.' });
    expect(checked).toMatchObject({ status: 'verifying' });
    await again(made, { status: 'verifying', body: 'They are in.' }, checked);
    const over = await update(made, { status: 'completed' });
    expect(over['status']).toBe('completed');
    expect([await statusOf(web), await statusOf(db)]).toEqual(['operational', 'operational']);
    await again(made, { status: 'completed' }, over);
    expect(await refused(tell(made, { status: 'in_progress' }))).toEqual([
      ...[422, ['status: This does not follow from where the maintenance is now.']],
    ]);
  });

  it('may name only the last of two steps: it is told once', async () => {
    const made = await schedule();
    const over = await update(made, { status: 'completed', body: 'Done already.' });
    expect(
      updatesOf(over).map(({ status, deliver_notifications }) => [status, deliver_notifications]),
    ).toEqual([
      ['completed', true],
      ['in_progress', false],
      ['scheduled', true],
    ]);
    await again(made, { status: 'completed', body: 'Done already.' }, over);
  });

  it('does all of it or nothing', async () => {
    const made = await schedule();
    expect(await refused(tell(made, { name: 'Other', status: 'resolved' }))).toEqual([
      ...[422, ['status: A maintenance is scheduled, in_progress, verifying or completed.']],
    ]);
    expect((await program.asks('getIncident', at(made))).body).toEqual(made);
  });

  it('deletes it', async () => {
    const made = await schedule();
    expect(await program.asks('deleteIncident', at(made))).toMatchObject({ status: 200, body: made });
    expect((await program.asks('getIncident', at(made))).status).toBe(404);
  });
});

describe('the lists', () => {
  const ids = async (operation: string, query = {}) =>
    (await program.asks<Thing[]>(operation, { query })).body.map(({ id }) => id);

  it('hold what is to come, what runs, what is not over, and all of both', async () => {
    for (const id of await ids('listIncidents'))
      await program.asks('deleteIncident', { params: { incident_id: id } });
    const second = await schedule({ scheduled_for: '2025-03-17T11:00:00Z' });
    passTime(1000);
    const first = await schedule();
    const running = await schedule({ status: 'in_progress' });
    const over = await schedule();
    await update(over, { status: 'completed' });
    passTime(1000);
    const open = (await ask({})).body;
    await ask({ status: 'resolved' });
    expect(await ids('listUpcomingIncidents')).toEqual([first.id, second.id]);
    expect(await ids('listUpcomingIncidents', { per_page: '1', page: '2' })).toEqual([second.id]);
    expect(await ids('listActiveMaintenances')).toEqual([running.id]);
    expect(await ids('listUnresolvedIncidents')).toEqual([open.id]);
    expect(await ids('listScheduledIncidents')).toHaveLength(4);
    expect((await ids('listScheduledIncidents')).at(-1)).toBe(second.id);
    expect(await ids('listIncidents')).toHaveLength(6);
    expect((await ids('listIncidents')).at(-1)).toBe(second.id);
    expect(await ids('listActiveMaintenances', { page: '2' })).toEqual([]);
  });
});
