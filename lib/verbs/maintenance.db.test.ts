import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { updatesOfMaintenance } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, lastEvent, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { cancelMaintenance } from './cancel-maintenance.ts';
import { changeMaintenance } from './change-maintenance.ts';
import { completeMaintenance } from './complete-maintenance.ts';
import { deleteMaintenance } from './delete-maintenance.ts';
import { deleteUpdate } from './delete-update.ts';
import { editUpdate } from './edit-update.ts';
import { extendMaintenance } from './extend-maintenance.ts';
import { moveMaintenance } from './move-maintenance.ts';
import { postMaintenanceUpdate } from './post-maintenance-update.ts';
import { scheduleMaintenance } from './schedule-maintenance.ts';
import { startMaintenance } from './start-maintenance.ts';
import { verifyMaintenance } from './verify-maintenance.ts';

let dns: string;

beforeAll(async () => {
  await setUpPage();
  dns = await componentNamed('DNS');
});
beforeEach(() => setClock(MONDAY));

const START = plus(MONDAY, 2 * HOUR);
const END = plus(MONDAY, 3 * HOUR);

const plan = () => ({
  name: 'Name servers move',
  body: 'We move our name servers.',
  scheduledFor: START,
  scheduledUntil: END,
  componentIds: [dns],
  autoStart: false,
  autoComplete: false,
  notify: true,
});
const schedule = (changes: object = {}) => scheduleMaintenance(edith, { ...plan(), ...changes });
const stored = (id: string) => maintenanceOrThrow(reader(), id);
const story = (id: string) => updatesOfMaintenance(reader(), id);

async function running() {
  const { maintenanceId } = await schedule();
  setClock(START);
  await startMaintenance(edith, { maintenanceId, version: 1 });
  return maintenanceId;
}

describe('scheduling a maintenance', () => {
  it('announces the window, and says nothing bad of components before it begins', async () => {
    const { maintenanceId } = await schedule();
    expect(await stored(maintenanceId)).toMatchObject({ status: 'scheduled', startedAt: null, version: 1 });
    expect(await story(maintenanceId)).toMatchObject([{ status: 'scheduled', components: [] }]);
    expect(await lastEvent()).toMatchObject({
      type: 'maintenance.scheduled',
      data: { componentIds: [dns], scheduledFor: START, notify: true },
    });
  });

  it('takes a window that has begun already, for work that is announced late', async () => {
    const { maintenanceId } = await schedule({ scheduledFor: MONDAY - HOUR });
    expect((await stored(maintenanceId)).scheduledFor).toBe(MONDAY - HOUR);
  });

  it.each([
    ['scheduledUntil', { scheduledUntil: START }],
    ['scheduledUntil', { scheduledUntil: START + 91 * 24 * HOUR }],
    ['scheduledUntil', { scheduledFor: MONDAY - 2 * HOUR, scheduledUntil: MONDAY - HOUR }],
    ['scheduledFor', { scheduledFor: 'tomorrow' }],
    ['componentIds.0', { componentIds: ['nosuchthing1'] }],
    ['componentIds.1', { componentIds: ['a', 'a'] }],
    ['autoStart', { autoStart: 'on' }],
    ['name', { name: '' }],
    ['body', { body: 'b'.repeat(1_000_000) }],
  ])('refuses a wrong %s next to its field: %j', async (field, wrong) => {
    const refusal = await refusalOf(schedule(wrong));
    expect(refusal.code).toBe('invalid');
    expect(Object.keys(refusal.fields!)).toEqual([field]);
  });

  it('is for editors', async () => {
    expect((await refusalOf(scheduleMaintenance(vincent, plan()))).code).toBe('forbidden');
  });
});

describe('the window', () => {
  it('moves while nothing has begun, with words only when there are some', async () => {
    const { maintenanceId } = await schedule();
    const later = { scheduledFor: START + HOUR, scheduledUntil: END + HOUR };
    await moveMaintenance(edith, { maintenanceId, version: 1, ...later });
    expect(await stored(maintenanceId)).toMatchObject({ ...later, version: 2 });
    expect(await story(maintenanceId)).toHaveLength(1);
    const back = { scheduledFor: START, scheduledUntil: END, body: 'Earlier after all.' };
    await moveMaintenance(edith, { maintenanceId, version: 2, ...back });
    expect(await story(maintenanceId)).toHaveLength(2);
    expect((await lastEvent()).data).toMatchObject({
      before: later,
      after: { scheduledFor: START, scheduledUntil: END },
    });
  });

  it('keeps its beginning once it has begun', async () => {
    const maintenanceId = await running();
    const move = { maintenanceId, version: 2, scheduledFor: END, scheduledUntil: END + HOUR };
    const refusal = await refusalOf(moveMaintenance(edith, move));
    expect(refusal.message).toBe('It has begun, so it keeps its beginning. Extend it instead.');
  });

  it('is extended while it runs, to a later end only', async () => {
    const maintenanceId = await running();
    const earlier = { maintenanceId, version: 2, scheduledUntil: END - MINUTE };
    expect((await refusalOf(extendMaintenance(edith, earlier))).fields).toHaveProperty('scheduledUntil');
    const longer = { maintenanceId, version: 2, scheduledUntil: END + HOUR, body: 'It takes longer.' };
    await extendMaintenance(edith, longer);
    expect((await stored(maintenanceId)).scheduledUntil).toBe(END + HOUR);
    expect((await story(maintenanceId)).at(-1)).toMatchObject({
      status: 'in_progress',
      components: [{ componentId: dns, status: 'under_maintenance' }],
    });
  });

  it('gives the second of two who move it a conflict', async () => {
    const { maintenanceId } = await schedule();
    const move = { maintenanceId, version: 1, scheduledFor: START + HOUR, scheduledUntil: END + HOUR };
    await moveMaintenance(ada, move);
    expect(await refusalOf(moveMaintenance(edith, move))).toMatchObject({
      code: 'conflict',
      current: { scheduledFor: START + HOUR },
    });
  });
});

describe('the steps', () => {
  it('lead from the plan to the end, naming what is worked on and what is well again', async () => {
    const maintenanceId = await running();
    setClock(plus(START, 30 * MINUTE));
    await verifyMaintenance(edith, { maintenanceId, version: 2, body: 'Looking at it.' });
    setClock(plus(START, 40 * MINUTE));
    await completeMaintenance(edith, { maintenanceId, version: 3 });
    expect(await stored(maintenanceId)).toMatchObject({
      status: 'completed',
      startedAt: START,
      endedAt: START + 40 * MINUTE,
      version: 4,
    });
    expect(
      (await story(maintenanceId)).map(({ status, components }) => [status, components[0]?.status]),
    ).toEqual([
      ['scheduled', undefined],
      ['in_progress', 'under_maintenance'],
      ['verifying', 'under_maintenance'],
      ['completed', 'operational'],
    ]);
    expect(await lastEvent()).toMatchObject({ type: 'maintenance.completed', subjectId: maintenanceId });
  });

  it('refuse what does not follow', async () => {
    const { maintenanceId } = await schedule();
    const step = { maintenanceId, version: 1 };
    expect((await refusalOf(completeMaintenance(edith, step))).code).toBe('invalid');
    expect((await refusalOf(verifyMaintenance(edith, step))).code).toBe('invalid');
    await cancelMaintenance(edith, step);
    expect(await stored(maintenanceId)).toMatchObject({ status: 'cancelled', endedAt: MONDAY, version: 2 });
    expect((await refusalOf(startMaintenance(edith, { maintenanceId, version: 2 }))).code).toBe('invalid');
  });

  it('refuse one who has not seen how far it is', async () => {
    const maintenanceId = await running();
    const refusal = await refusalOf(startMaintenance(ada, { maintenanceId, version: 1 }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { status: 'in_progress' } });
  });

  it('can be posted as updates, and go back to work when the check fails', async () => {
    const maintenanceId = await running();
    await verifyMaintenance(edith, { maintenanceId, version: 2 });
    const back = { maintenanceId, status: 'in_progress', body: 'Not yet.', notify: false };
    await postMaintenanceUpdate(edith, back);
    expect(await lastEvent()).toMatchObject({ type: 'update.posted' });
    const cancel = { ...back, status: 'cancelled' };
    expect((await refusalOf(postMaintenanceUpdate(edith, cancel))).fields).toHaveProperty('status');
    await postMaintenanceUpdate(edith, { ...back, status: 'completed' });
    expect(await lastEvent()).toMatchObject({ type: 'maintenance.completed' });
    expect((await stored(maintenanceId)).status).toBe('completed');
  });

  it('stay in order, whatever they are dated to', async () => {
    const maintenanceId = await running();
    const early = { maintenanceId, status: 'completed', body: 'Done.', notify: false, displayAt: MONDAY };
    expect((await refusalOf(postMaintenanceUpdate(edith, early))).fields).toHaveProperty('displayAt');
    await completeMaintenance(edith, { maintenanceId, version: 2 });
    const [planned, begun] = await story(maintenanceId);
    const gap = deleteUpdate(edith, { updateId: begun!.id, version: 1 });
    expect((await refusalOf(gap)).message).toBe('The steps after this one would not follow without it.');
    const form = { updateId: planned!.id, version: 1, body: 'We move.', components: [], nextUpdateBy: null };
    setClock(END);
    const shuffled = editUpdate(edith, { ...form, status: 'scheduled', displayAt: END });
    expect((await refusalOf(shuffled)).fields).toHaveProperty('displayAt');
    const other = editUpdate(edith, { ...form, status: 'completed', displayAt: MONDAY });
    expect((await refusalOf(other)).fields).toHaveProperty('status');
  });
});

describe('changing and deleting', () => {
  it('changes name, components and what the clock does', async () => {
    const web = await componentNamed('Web');
    const { maintenanceId } = await schedule();
    await changeMaintenance(edith, {
      maintenanceId,
      version: 1,
      name: 'Move',
      componentIds: [dns, web],
      autoStart: true,
    });
    expect(await stored(maintenanceId)).toMatchObject({ name: 'Move', autoStart: true, version: 2 });
    const again = { maintenanceId, version: 1, name: 'Other' };
    expect((await refusalOf(changeMaintenance(ada, again))).code).toBe('conflict');
    await startMaintenance(edith, { maintenanceId, version: 2 });
    expect(
      (await story(maintenanceId))
        .at(-1)!
        .components.map((one) => one.componentId)
        .toSorted(),
    ).toEqual([dns, web].toSorted());
    const late = changeMaintenance(edith, { maintenanceId, version: 3, componentIds: [dns] });
    expect((await refusalOf(late)).fields).toHaveProperty('componentIds');
  });

  it('refuses to take the last update away, and takes the whole away', async () => {
    const { maintenanceId, updateId } = await schedule();
    const refusal = await refusalOf(deleteUpdate(edith, { updateId, version: 1 }));
    expect(refusal.message).toBe('This is its only update: delete the maintenance instead.');
    await deleteMaintenance(edith, { maintenanceId });
    expect((await refusalOf(stored(maintenanceId))).code).toBe('not_found');
    expect((await lastEvent()).data).toEqual({ maintenanceId, name: 'Name servers move' });
  });

  it('begins and ends by the hand that writes, whatever the minute', async () => {
    const { maintenanceId } = await schedule();
    const at = passTime(2 * HOUR + 17);
    await startMaintenance(edith, { maintenanceId, version: 1, body: 'Here we go.' });
    expect(await stored(maintenanceId)).toMatchObject({ startedAt: at });
    expect((await story(maintenanceId)).at(-1)!.body).toBe('Here we go.');
  });
});
