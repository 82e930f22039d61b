import { and, asc, eq, gt } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { toldSoFar } from '#db/queries/told-so-far.ts';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { postmortemOf } from '#db/queries/postmortem.ts';
import { deliveries, incidents, subscribers } from '#db/schema/index.ts';
import { write } from '#db/write.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ids, open, setUpDesk, stored, story } from '#db/testing/incident-desk.ts';
import { subscribed } from '#db/testing/subscribed.ts';
import { edith, lastEvent, refusalOf, vincent } from '#db/testing/world.ts';
import { HOUR, MINUTE, plus, SECOND } from '#lib/domain/instant.ts';
import { UNDO_WINDOW } from '#lib/domain/undo.ts';
import { claim } from '#lib/outbox/claim.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { newMessages } from '#lib/outbox/messages.ts';
import { settle } from '#lib/outbox/settle.ts';
import { advanceMaintenances } from './advance-maintenances.ts';
import { moveMaintenance } from './move-maintenance.ts';
import { postUpdate } from './post-update.ts';
import { publishPostmortem } from './publish-postmortem.ts';
import { savePostmortem } from './save-postmortem.ts';
import { scheduleMaintenance } from './schedule-maintenance.ts';
import { startMaintenance } from './start-maintenance.ts';
import { undoUpdate } from './undo-update.ts';

let now = MONDAY;
beforeAll(async () => {
  setClock(MONDAY);
  await setUpDesk();
});
beforeEach(async () => {
  await keepBooks(async (tx) => {
    await tx.update(subscribers).set({ status: 'left', address: null });
    await tx.update(deliveries).set({ state: 'sent' });
  });
  now = passTime(HOUR);
  await everythingFannedOut();
});

async function everythingFannedOut(): Promise<void> {
  while (await fanOut());
}
/** Whom the post office would get mail for now. */
async function due(): Promise<string[]> {
  return (await claim('email', 'a', 1000)).map(({ subscriberId }) => subscriberId);
}
async function sent(): Promise<void> {
  const claimed = await claim('email', 'a', 1000);
  await settle(claimed.map((delivery) => ({ delivery, outcome: { kind: 'sent' } })));
}
const statesSince = async (eventId: number) => {
  const rows = await reader()
    .select()
    .from(deliveries)
    .where(gt(deliveries.eventId, eventId - 1))
    .orderBy(asc(deliveries.eventId));
  return rows.map(({ state }) => state);
};
/** An incident that everybody was told of. */
async function toldIncident() {
  const opened = await open();
  await everythingFannedOut();
  passTime(MINUTE);
  await sent();
  return opened;
}
const identified = (incidentId: string, more: object = {}) =>
  postUpdate(edith, { incidentId, status: 'identified', body: 'A **disk**.', notify: true, ...more });

async function takesBack() {
  const { id: eventId } = await lastEvent();
  return { said: eventId, ...(await undoUpdate(edith, { eventId })) };
}

describe('taken back in time, nobody is told', () => {
  test('after the messages were made', async () => {
    await subscribed();
    const { incidentId } = await toldIncident();
    await identified(incidentId);
    await everythingFannedOut();
    passTime(UNDO_WINDOW - 1);
    expect((await toldSoFar(reader(), (await lastEvent()).id)).waiting, 'it would have been told').toBe(1);
    const { said, alreadyTold } = await takesBack();
    expect(alreadyTold).toBe(0);
    passTime(MINUTE);
    await everythingFannedOut();
    expect(await statesSince(said)).toEqual(['withdrawn']);
    expect(await due()).toEqual([]);
  });

  test('before any message was made', async () => {
    await subscribed();
    const { incidentId } = await toldIncident();
    await identified(incidentId);
    const { said } = await takesBack();
    await everythingFannedOut();
    passTime(MINUTE);
    expect(await statesSince(said)).toEqual([]);
    expect(await due()).toEqual([]);
  });

  test('in the middle of making them', async () => {
    for (let n = 0; n < 4; n += 1) await subscribed();
    const { incidentId } = await toldIncident();
    await identified(incidentId);
    await fanOut(2);
    const { said } = await takesBack();
    await everythingFannedOut();
    passTime(MINUTE);
    expect(await statesSince(said)).toEqual(['withdrawn', 'withdrawn']);
    expect(await due()).toEqual([]);
  });

  test('but what a channel has in its hands already, and the answer says how many', async () => {
    const [unlucky] = [await subscribed(), await subscribed()];
    const { incidentId } = await toldIncident();
    await identified(incidentId);
    await everythingFannedOut();
    const { id: eventId } = await lastEvent();
    // Another node whose clock goes ahead of ours.
    await keepBooks(async (tx) => {
      const lease = { claimedBy: 'b', leaseUntil: plus(tx.now, MINUTE) };
      await tx
        .update(deliveries)
        .set({ state: 'sending', ...lease })
        .where(and(eq(deliveries.eventId, eventId), eq(deliveries.subscriberId, unlucky)));
    });
    const { said, alreadyTold } = await takesBack();
    expect(alreadyTold).toBe(1);
    expect((await lastEvent()).data).toMatchObject({ undoes: said, alreadyTold: 1 });
    expect((await statesSince(said)).sort()).toEqual(['sending', 'withdrawn']);
    const [subscriber] = await reader().select().from(subscribers).where(eq(subscribers.id, unlucky));
    expect(
      await newMessages()(eventId, subscriber!),
      'what is not composed yet has nothing to say',
    ).toBeNull();
  });

  test('and whoever was told before it hears of the end, but nobody who only would have been', async () => {
    const [all, grave] = [await subscribed(), await subscribed({ leastImpact: 'critical' })];
    const { incidentId } = await toldIncident();
    await identified(incidentId, { components: [{ componentId: ids.api, status: 'major_outage' }] });
    await everythingFannedOut();
    await takesBack();
    passTime(MINUTE);
    await postUpdate(edith, { incidentId, status: 'resolved', body: 'Over.', notify: true });
    await everythingFannedOut();
    passTime(MINUTE);
    const told = await due();
    expect(told).toContain(all);
    expect(told).not.toContain(grave);
  });

  test('and the word before it, which it had made out of date, goes out after all', async () => {
    const newest = await subscribed({ newestOnly: true });
    const { incidentId } = await toldIncident();
    await identified(incidentId, { body: 'The first.' });
    const first = (await lastEvent()).id;
    await everythingFannedOut();
    passTime(SECOND);
    await identified(incidentId, { body: 'The second.' });
    await everythingFannedOut();
    expect(await statesSince(first)).toEqual(['superseded', 'waiting']);
    await takesBack();
    passTime(MINUTE);
    const claimed = await claim('email', 'a', 10);
    expect(claimed.map(({ eventId, subscriberId }) => ({ eventId, subscriberId }))).toEqual([
      { eventId: first, subscriberId: newest },
    ]);
  });
});

describe('everything is as it was', () => {
  test('an update is gone, the incident is what the rest says, and the words are kept', async () => {
    const { incidentId } = await toldIncident();
    await identified(incidentId, { nextUpdateBy: plus(now, HOUR) });
    const { said } = await takesBack();
    expect(await stored(incidentId)).toMatchObject({ status: 'investigating' });
    expect(await story(incidentId)).toHaveLength(1);
    const { type, data } = await lastEvent();
    expect({ type, data }).toMatchObject({
      type: 'update.deleted',
      data: {
        undoes: said,
        said: { status: 'identified', body: 'A **disk**.', displayAt: null, nextUpdateBy: plus(now, HOUR) },
      },
    });
  });

  test.each(['monitoring', 'resolved'] as const)(
    'an end that an import could only guess at stands again: %s',
    async (status) => {
      const { incidentId } = await toldIncident();
      const closedAt = plus(now, SECOND);
      await write(edith, async (tx) => {
        await tx.update(incidents).set({ closedAt }).where(eq(incidents.id, incidentId));
        await tx.record({ type: 'history.imported', subjectId: null });
      });
      const { updatedAt: _, ...before } = await stored(incidentId);
      passTime(HOUR);
      await postUpdate(edith, { incidentId, status, body: 'Still here.', notify: true });
      expect(await stored(incidentId)).toMatchObject({ status, closedAt: null });
      await takesBack();
      expect(await stored(incidentId)).toMatchObject(before);
    },
  );

  test('an incident that was opened a moment ago was never there', async () => {
    const { incidentId } = await open();
    await takesBack();
    expect((await refusalOf(stored(incidentId))).code).toBe('not_found');
    expect(await lastEvent()).toMatchObject({
      type: 'incident.deleted',
      data: { said: { name: 'Requests time out', components: [{ componentId: ids.api }] } },
    });
  });

  test('an opening on which more was said is not taken back with it', async () => {
    const { incidentId } = await open();
    const { id: eventId } = await lastEvent();
    await identified(incidentId);
    expect(await refusalOf(undoUpdate(edith, { eventId }))).toMatchObject({ code: 'invalid' });
    expect(await story(incidentId)).toHaveLength(2);
  });

  const plan = () => ({
    ...{ name: 'Move', body: 'We move.', componentIds: [ids.api], autoStart: false, autoComplete: false },
    ...{ scheduledFor: plus(now, HOUR), scheduledUntil: plus(now, 2 * HOUR), notify: true },
  });

  test('a maintenance is what it was before its beginning, its new time, its announcement', async () => {
    await subscribed();
    const { maintenanceId } = await scheduleMaintenance(edith, plan());
    const planned = (await lastEvent()).id;
    const later = { scheduledFor: plus(now, 5 * HOUR), scheduledUntil: plus(now, 6 * HOUR) };
    const before = await maintenanceOrThrow(reader(), maintenanceId);

    await startMaintenance(edith, { maintenanceId, version: before.version });
    await takesBack();
    const { version, status } = await maintenanceOrThrow(reader(), maintenanceId);
    expect(status).toBe('scheduled');

    await moveMaintenance(edith, { maintenanceId, version, ...later });
    await takesBack();
    const { scheduledFor, scheduledUntil } = before;
    const after = await maintenanceOrThrow(reader(), maintenanceId);
    expect(after).toMatchObject({ scheduledFor, scheduledUntil });
    expect((await lastEvent()).data).toMatchObject({ notify: false, said: later });

    const { id: eventId, type } = await lastEvent();
    expect(type).toBe('maintenance.moved');
    expect(await refusalOf(undoUpdate(edith, { eventId }))).toMatchObject({ code: 'invalid' });

    await undoUpdate(edith, { eventId: planned });
    expect((await refusalOf(maintenanceOrThrow(reader(), maintenanceId))).code).toBe('not_found');
    expect((await lastEvent()).data).toMatchObject({ said: { name: 'Move', componentIds: [ids.api] } });
    await everythingFannedOut();
    passTime(MINUTE);
    expect(await due(), 'of all that nobody is told').toEqual([]);
  });

  test('a postmortem is a draft again; of a correction only the telling is taken back', async () => {
    const { incidentId } = await open({ status: 'resolved' });
    passTime(MINUTE);
    const words = { summary: 'S', impact: 'I', rootCause: 'R', timeline: 'T', remediation: 'M' };
    const draft = { incidentId, sections: words, actionItems: [] };
    const { version } = await savePostmortem(edith, { ...draft, version: 0 });
    const published = await publishPostmortem(edith, { incidentId, version, notify: true });
    await takesBack();
    expect(await postmortemOf(reader(), incidentId)).toMatchObject({ publishedAt: null, draft: words });

    const again = { incidentId, version: published.version + 1, notify: false };
    const { version: third } = await publishPostmortem(edith, again);
    await subscribed();
    const correction = { incidentId, version: third, notify: true, reason: 'A wrong time.' };
    await publishPostmortem(edith, correction);
    await takesBack();
    expect((await postmortemOf(reader(), incidentId))?.publishedAt).not.toBeNull();
    await everythingFannedOut();
    passTime(MINUTE);
    expect(await due()).toEqual([]);
  });
});

describe('is refused', () => {
  test('when the ten seconds are over, saying how many were told', async () => {
    for (let n = 0; n < 3; n += 1) await subscribed();
    const { incidentId } = await toldIncident();
    await identified(incidentId);
    await everythingFannedOut();
    passTime(UNDO_WINDOW);
    const [first] = await claim('email', 'a', 1);
    await settle([{ delivery: first!, outcome: { kind: 'sent' } }]);
    const { id: eventId } = await lastEvent();
    const refusal = await refusalOf(undoUpdate(edith, { eventId }));
    expect(refusal.code).toBe('conflict');
    expect(refusal.message).toContain('1 person has been told, and 2 more will be');
    expect(await story(incidentId)).toHaveLength(2);
  });

  test('a second time', async () => {
    const { incidentId } = await toldIncident();
    await identified(incidentId);
    const { said } = await takesBack();
    expect(await refusalOf(undoUpdate(edith, { eventId: said }))).toMatchObject({ code: 'invalid' });
  });

  test('of what nobody is told of, of what the clock did, of what is no news, and to viewers', async () => {
    const { incidentId } = await toldIncident();
    await identified(incidentId, { notify: false });
    const quiet = (await lastEvent()).id;
    expect(await refusalOf(undoUpdate(edith, { eventId: quiet }))).toMatchObject({ code: 'invalid' });
    expect(await refusalOf(undoUpdate(vincent, { eventId: quiet }))).toMatchObject({ code: 'forbidden' });
    for (const eventId of [1, 2 ** 31 - 1])
      expect(await refusalOf(undoUpdate(edith, { eventId }))).toMatchObject({ code: 'not_found' });
    for (const eventId of [0, 1.5, '7', null, 2 ** 40])
      expect(await refusalOf(undoUpdate(edith, { eventId }))).toMatchObject({ code: 'invalid' });
    const window = { scheduledFor: plus(now, 2 * MINUTE), scheduledUntil: plus(now, HOUR) };
    const byItself = { componentIds: [], autoStart: true, autoComplete: true, notify: false };
    await scheduleMaintenance(edith, { name: 'Work', body: 'Work.', ...window, ...byItself });
    passTime(10 * MINUTE);
    await advanceMaintenances();
    const { id: eventId, type } = await lastEvent();
    expect(type).toBe('maintenance.started');
    expect(await refusalOf(undoUpdate(edith, { eventId }))).toMatchObject({ code: 'invalid' });
  });
});
