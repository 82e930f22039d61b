import { beforeAll, beforeEach, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { deliveries } from '#db/schema/index.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { subscribed } from '#db/testing/subscribed.ts';
import { componentNamed, edith, lastEvent, setUpPage } from '#db/testing/world.ts';
import { HOUR, type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import { messageOf } from '#lib/documents/message.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { readAnnounced } from '#lib/published/read-announced.ts';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { cancelMaintenance } from './cancel-maintenance.ts';
import { moveMaintenance } from './move-maintenance.ts';
import { remindOfMaintenances } from './remind-of-maintenances.ts';
import { scheduleMaintenance } from './schedule-maintenance.ts';
import { startMaintenance } from './start-maintenance.ts';
import { undoUpdate } from './undo-update.ts';

let dns: string;
beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  dns = await componentNamed('DNS');
});
beforeEach(() => setClock(MONDAY));

const START = plus(MONDAY, 5 * HOUR);
const TIME = plus(START, -HOUR);

async function schedule(changes: object = {}) {
  const plan = {
    ...{
      name: 'Move',
      body: 'We move the name servers.',
      componentIds: [dns],
      remindBefore: [1],
      notify: true,
    },
    ...{ scheduledFor: START, scheduledUntil: plus(START, HOUR) },
  };
  const { maintenanceId } = await scheduleMaintenance(edith, { ...plan, ...changes });
  return maintenanceId;
}

const stored = (id: string) => maintenanceOrThrow(reader(), id);
function tickAt(at: Instant) {
  setClock(at);
  return remindOfMaintenances();
}

it('reminds once, an hour before and not earlier, with the words of the plan', async () => {
  const somebody = await subscribed();
  const id = await schedule();
  while (await fanOut());
  const before = await reader().$count(deliveries);
  expect(await tickAt(plus(TIME, -1))).toEqual({ reminded: 0 });
  expect(await tickAt(TIME)).toEqual({ reminded: 1 });
  expect(await tickAt(plus(TIME, MINUTE))).toEqual({ reminded: 0 });
  expect(await stored(id)).toMatchObject({ remindedAt: TIME, version: 1, status: 'scheduled' });
  const event = await lastEvent();
  expect(event).toMatchObject({ type: 'maintenance.reminded', actorKind: 'clock', subjectId: id });
  while (await fanOut());
  const told = await reader().select().from(deliveries);
  expect(told.slice(before)).toMatchObject([{ subscriberId: somebody, eventId: event.id }]);
  const { subject, words } = messageOf((await readAnnounced(event))!, TIME);
  expect(subject).toBe('Reminder: Move');
  expect(words).toBe('It begins within the hour.\n\nWe move the name servers.');
  await startMaintenance(edith, { maintenanceId: id, version: 1, notify: false });
  expect(await readAnnounced(event), 'there is nothing to remind of').toBeNull();
});

it('reminds of a new window anew, and of none that is cancelled, begun or never asked to', async () => {
  const moved = await schedule();
  await tickAt(TIME);
  const later = plus(START, 10 * HOUR);
  const { version } = await stored(moved);
  await moveMaintenance(edith, {
    ...{ maintenanceId: moved, version, scheduledFor: later, scheduledUntil: plus(later, HOUR) },
  });
  expect((await stored(moved)).remindedAt).toBeNull();
  setClock(MONDAY);
  const cancelled = await schedule();
  await cancelMaintenance(edith, { maintenanceId: cancelled, version: 1 });
  await startMaintenance(edith, { maintenanceId: await schedule(), version: 1 });
  await schedule({ remindBefore: [] });
  expect(await tickAt(TIME)).toEqual({ reminded: 0 });
  expect(await tickAt(plus(later, -HOUR))).toEqual({ reminded: 1 });
});

it('reminds a day before and an hour before, each once, and says how soon it is', async () => {
  const start = plus(MONDAY, 30 * HOUR);
  const window = { scheduledFor: start, scheduledUntil: plus(start, HOUR) };
  const id = await schedule({ ...window, remindBefore: [1, 24] });
  expect((await stored(id)).remindBefore).toEqual([24, 1]);
  const saidAt = async (at: Instant) => {
    expect(await tickAt(at)).toEqual({ reminded: 1 });
    expect(await tickAt(plus(at, MINUTE))).toEqual({ reminded: 0 });
    return messageOf((await readAnnounced(await lastEvent()))!, plus(at, MINUTE)).words;
  };
  expect(await saidAt(plus(start, -24 * HOUR))).toBe('It begins in 24 hours.\n\nWe move the name servers.');
  expect(await saidAt(plus(start, -HOUR))).toBe('It begins within the hour.\n\nWe move the name servers.');
});

it('passes over a day before that the window has moved past, and reminds an hour before', async () => {
  const start = plus(MONDAY, 30 * HOUR);
  const window = { scheduledFor: start, scheduledUntil: plus(start, HOUR) };
  const id = await schedule({ ...window, remindBefore: [24, 1] });
  const sooner = { scheduledFor: plus(MONDAY, 5 * HOUR), scheduledUntil: plus(MONDAY, 6 * HOUR) };
  await moveMaintenance(edith, { maintenanceId: id, version: 1, ...sooner, notify: false });
  expect(await remindOfMaintenances()).toEqual({ reminded: 0 });
  expect(await tickAt(plus(MONDAY, 4 * HOUR))).toEqual({ reminded: 1 });
});

it('does not remind twice of a window that was moved, and taken back', async () => {
  const id = await schedule();
  await tickAt(TIME);
  setClock(plus(TIME, MINUTE));
  const { version } = await stored(id);
  const later = { scheduledFor: plus(START, HOUR), scheduledUntil: plus(START, 2 * HOUR) };
  await moveMaintenance(edith, { maintenanceId: id, version, ...later });
  expect((await stored(id)).remindedAt).toBeNull();
  await undoUpdate(edith, { eventId: (await lastEvent()).id });
  expect(await stored(id)).toMatchObject({ scheduledFor: START, remindedAt: TIME });
  expect(await remindOfMaintenances()).toEqual({ reminded: 0 });
});

it('says nothing twice to who is told within the hour before, nor of what should have begun', async () => {
  setClock(plus(TIME, MINUTE));
  await schedule();
  expect(await remindOfMaintenances()).toEqual({ reminded: 0 });
  const quiet = await schedule({ notify: false });
  expect(await remindOfMaintenances()).toEqual({ reminded: 1 });
  expect((await lastEvent()).subjectId).toBe(quiet);
  setClock(MONDAY);
  await schedule({ autoStart: false });
  expect(await tickAt(START)).toEqual({ reminded: 0 });
});
