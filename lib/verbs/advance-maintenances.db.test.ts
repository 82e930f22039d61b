import { gt } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { revision } from '#db/queries/revision.ts';
import { updatesOfMaintenance } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, lastEvent, setUpPage } from '#db/testing/world.ts';
import { HOUR, type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import { advanceMaintenances } from './advance-maintenances.ts';
import { completeMaintenance } from './complete-maintenance.ts';
import { extendMaintenance } from './extend-maintenance.ts';
import { postMaintenanceUpdate } from './post-maintenance-update.ts';
import { removeComponent } from './remove-component.ts';
import { scheduleMaintenance } from './schedule-maintenance.ts';

let dns: string;

beforeAll(async () => {
  await setUpPage();
  dns = await componentNamed('DNS');
});
beforeEach(() => setClock(MONDAY));

const START = plus(MONDAY, 2 * HOUR);
const END = plus(MONDAY, 3 * HOUR);

async function schedule(changes: object = {}): Promise<string> {
  const plan = {
    name: 'Move',
    body: 'We move.',
    scheduledFor: START,
    scheduledUntil: END,
    componentIds: [dns],
    autoStart: true,
    autoComplete: true,
    notify: true,
  };
  return (await scheduleMaintenance(edith, { ...plan, ...changes })).maintenanceId;
}

function tickAt(at: Instant) {
  setClock(at);
  return advanceMaintenances();
}

const stored = (id: string) => maintenanceOrThrow(reader(), id);
const story = (id: string) => updatesOfMaintenance(reader(), id);

describe('the clock', () => {
  it('starts and completes what is due, and nothing before', async () => {
    const id = await schedule();
    expect(await tickAt(plus(START, -1))).toEqual({ steps: 0 });
    expect(await tickAt(START)).toEqual({ steps: 1 });
    expect(await stored(id)).toMatchObject({ status: 'in_progress', startedAt: START });
    expect(await tickAt(plus(END, -1))).toEqual({ steps: 0 });
    expect(await tickAt(END)).toEqual({ steps: 1 });
    expect(await stored(id)).toMatchObject({ status: 'completed', endedAt: END });
    expect(await tickAt(plus(END, HOUR))).toEqual({ steps: 0 });
    expect((await story(id)).map(({ status, components }) => [status, components])).toEqual([
      ['scheduled', []],
      ['in_progress', [{ componentId: dns, status: 'under_maintenance' }]],
      ['completed', [{ componentId: dns, status: 'operational' }]],
    ]);
  });

  it('tells the truth about when, though its tick comes late', async () => {
    const id = await schedule();
    expect(await tickAt(plus(END, 5 * HOUR))).toEqual({ steps: 2 });
    expect(await stored(id)).toMatchObject({ status: 'completed', startedAt: START, endedAt: END });
  });

  it('does everything in the order in which it was due, each step with its event', async () => {
    const first = await schedule();
    const second = await schedule({
      scheduledFor: plus(START, 10 * MINUTE),
      scheduledUntil: plus(START, 20 * MINUTE),
    });
    const before = await revision(reader());
    await tickAt(plus(END, HOUR));
    const recorded = await reader().select().from(events).where(gt(events.id, before)).orderBy(events.id);
    expect(recorded.map(({ type, subjectId }) => [type, subjectId])).toEqual([
      ['maintenance.started', first],
      ['maintenance.started', second],
      ['maintenance.completed', second],
      ['maintenance.completed', first],
    ]);
    expect(recorded.every((event) => event.actorKind === 'clock')).toBe(true);
  });

  it('leaves alone what is to be done by hand', async () => {
    const id = await schedule({ autoStart: false, autoComplete: false });
    expect(await tickAt(plus(END, HOUR))).toEqual({ steps: 0 });
    expect((await stored(id)).status).toBe('scheduled');
  });

  it('leaves alone what staff have completed or extended', async () => {
    const done = await schedule();
    const longer = await schedule();
    await tickAt(START);
    await completeMaintenance(edith, { maintenanceId: done, version: 2 });
    await extendMaintenance(edith, { maintenanceId: longer, version: 2, scheduledUntil: END + HOUR });
    expect(await tickAt(END)).toEqual({ steps: 0 });
    expect(await tickAt(plus(END, HOUR))).toEqual({ steps: 1 });
    expect(await stored(longer)).toMatchObject({ status: 'completed', endedAt: END + HOUR });
  });

  it('goes over to checking for the last minutes, once, and says at each step what the plan says', async () => {
    const stepWords = { in_progress: 'Here we go.', completed: 'All well.' };
    const id = await schedule({ verifyMinutes: 15, stepWords, during: 'partial_outage', tellVerify: false });
    expect(await tickAt(plus(END, -15 * MINUTE))).toEqual({ steps: 2 });
    expect(await lastEvent()).toMatchObject({ type: 'maintenance.verifying', data: { notify: false } });
    const { version } = await stored(id);
    const back = { maintenanceId: id, status: 'in_progress', body: 'Not yet.', notify: false };
    await postMaintenanceUpdate(edith, { ...back, version });
    expect(await tickAt(plus(END, -MINUTE))).toEqual({ steps: 0 });
    expect(await tickAt(END)).toEqual({ steps: 1 });
    expect((await story(id)).map((one) => [one.status, one.body, one.components[0]?.status])).toEqual([
      ['scheduled', 'We move.', undefined],
      ['in_progress', 'Here we go.', 'partial_outage'],
      [
        'verifying',
        'The work is done. We are checking that everything is well before we call it complete.',
        'partial_outage',
      ],
      ['in_progress', 'Not yet.', 'partial_outage'],
      ['completed', 'All well.', 'operational'],
    ]);
  });

  it('puts a step after words that were said while it stood', async () => {
    const id = await schedule();
    const said = plus(START, 5 * MINUTE);
    setClock(said);
    const word = { maintenanceId: id, status: 'scheduled', body: 'In a moment.', notify: false };
    await postMaintenanceUpdate(edith, word);
    expect(await tickAt(plus(START, 6 * MINUTE))).toEqual({ steps: 1 });
    expect(await stored(id)).toMatchObject({ status: 'in_progress', startedAt: said });
  });

  it('says nothing of a component that was removed before it began', async () => {
    const old = await componentNamed('Old DNS');
    const id = await schedule({ componentIds: [old, dns] });
    await removeComponent(ada, { componentId: old });
    await tickAt(START);
    expect((await story(id)).at(-1)!.components.map((one) => one.componentId)).toEqual([dns]);
  });
});
