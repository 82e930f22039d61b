import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { sendingPausedAt } from '#db/queries/sending-paused.ts';
import { deliveries, events, failedAttempts } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, edith, lastEvent, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { MINUTE } from '#lib/domain/instant.ts';
import { UNDO_WINDOW } from '#lib/domain/undo.ts';
import { applyReports } from '#lib/outbox/apply-reports.ts';
import { claim } from '#lib/outbox/claim.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { settle, type Settlement } from '#lib/outbox/settle.ts';
import { toldBy } from '#lib/reads/told.ts';
import { addSubscriber } from './add-subscriber.ts';
import { openIncident } from './open-incident.ts';
import { pauseSending } from './pause-sending.ts';
import { removeSubscriber } from './remove-subscriber.ts';
import { resumeSending } from './resume-sending.ts';
import { retryDeliveries } from './retry-deliveries.ts';

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
});
const added: string[] = [];
beforeEach(async () => {
  for (const subscriberId of added.splice(0)) await removeSubscriber(ada, { subscriberId });
});

let count = 0;
async function subscriber(): Promise<string> {
  const address = `reader${(count += 1)}@example.org`;
  const { subscriberId } = await addSubscriber(ada, { address, confirmed: true });
  added.push(subscriberId);
  return subscriberId;
}

/** @returns the incident, its first update and the event that tells it */
async function told() {
  passTime(MINUTE);
  const words = { name: 'Slow', body: 'It is.', components: [], notify: true };
  const { incidentId, updateId } = await openIncident(edith, { ...words, status: 'investigating' });
  const [event] = await reader().select().from(events).where(eq(events.subjectId, incidentId));
  while (await fanOut());
  passTime(UNDO_WINDOW);
  return { incidentId, updateId, eventId: event!.id };
}
const take = () => claim('email', 'a', 100);
const ends = async (outcome: Settlement['outcome']) =>
  settle((await take()).map((delivery) => ({ delivery, outcome })));
const statesOf = async (eventId: number) =>
  (
    await reader()
      .select({ state: deliveries.state, attempts: deliveries.attempts })
      .from(deliveries)
      .where(eq(deliveries.eventId, eventId))
      .orderBy(asc(deliveries.state))
  ).map(({ state, attempts }) => `${state} ${attempts}`);

test('while sending is paused nothing goes out, and everything afterwards; both are in the log', async () => {
  await subscriber();
  const { eventId } = await told();
  expect((await refusalOf(pauseSending(vincent, {}))).code).toBe('forbidden');
  await pauseSending(edith, {});
  expect(await lastEvent()).toMatchObject({ type: 'sending.paused', actorName: 'Edith' });
  const since = await sendingPausedAt(reader());
  expect(since).toBe(now());
  passTime(MINUTE);
  await pauseSending(ada, {});
  expect(await sendingPausedAt(reader()), 'who comes second changes nothing').toBe(since);
  expect(await take()).toEqual([]);
  expect((await refusalOf(resumeSending(vincent, {}))).code).toBe('forbidden');
  await resumeSending(ada, {});
  expect(await lastEvent()).toMatchObject({ type: 'sending.resumed' });
  await ends({ kind: 'sent' });
  expect(await statesOf(eventId)).toEqual(['sent 1']);
});

test('what failed is sent again at once, with the attempts it has had, and only it', async () => {
  const [one] = [await subscriber(), await subscriber()];
  const { eventId, incidentId } = await told();
  const held = await take();
  await settle(
    held.map((delivery) => ({
      delivery,
      outcome:
        delivery.subscriberId === one ? { kind: 'refused', reason: '550 5.7.1 Not now' } : { kind: 'sent' },
    })),
  );
  expect((await refusalOf(retryDeliveries(vincent, { eventId }))).code).toBe('forbidden');
  expect(await retryDeliveries(edith, { eventId })).toEqual({ count: 1 });
  expect(await lastEvent()).toMatchObject({
    ...{ type: 'delivery.retried', subjectId: incidentId, data: { eventId, count: 1 } },
  });
  expect(await statesOf(eventId)).toEqual(['sent 1', 'waiting 1']);
  const again = await take();
  expect(again.map(({ subscriberId }) => subscriberId)).toEqual([one]);
  await settle(again.map((delivery) => ({ delivery, outcome: { kind: 'refused', reason: 'again' } })));
  expect(await statesOf(eventId)).toEqual(['failed 2', 'sent 1']);
  const noted = await reader().select().from(failedAttempts).where(eq(failedAttempts.eventId, eventId));
  expect(noted.map(({ number, reason }) => [number, reason])).toEqual([
    [1, '550 5.7.1 Not now'],
    [2, 'again'],
  ]);
});

test('one alone can be sent again, but nobody who is in quarantine or gone', async () => {
  const [one, two, gone] = [await subscriber(), await subscriber(), await subscriber()];
  const { eventId } = await told();
  await ends({ kind: 'refused', reason: 'no' });
  await retryDeliveries(edith, { eventId, subscriberId: two });
  expect(await statesOf(eventId)).toEqual(['failed 1', 'failed 1', 'waiting 1']);
  await removeSubscriber(ada, { subscriberId: gone });
  expect((await refusalOf(retryDeliveries(edith, { eventId, subscriberId: gone }))).code).toBe('invalid');
  await retryDeliveries(edith, { eventId });
  const waiting = await reader()
    .select({ id: deliveries.subscriberId })
    .from(deliveries)
    .where(and(eq(deliveries.eventId, eventId), eq(deliveries.state, 'waiting')));
  expect(waiting.map(({ id }) => id).sort()).toEqual([one, two].sort());
  expect((await refusalOf(retryDeliveries(edith, { eventId }))).code).toBe('invalid');
});

test.each([{}, { eventId: 0 }, { eventId: 2 ** 40 }, { eventId: 'x' }, { eventId: 999_999_999 }])(
  'what is not there cannot be sent again: %j',
  async (input) => {
    expect((await refusalOf(retryDeliveries(edith, input))).code).toBe('invalid');
  },
);

test('of each update is said who got it, who waits and why it failed, without anybody’s address', async () => {
  for (let n = 0; n < 4; n += 1) await subscriber();
  const { incidentId, updateId, eventId } = await told();
  expect((await toldBy(incidentId)).updates[updateId]).toMatchObject({ eventId, counts: { waiting: 4 } });
  const held = await take();
  const outcomes = [
    { kind: 'sent' },
    { kind: 'refused', reason: '550 5.7.1 <a@example.org>: no such user' },
    { kind: 'refused', reason: '550 5.7.1 <b@example.org>: no such user' },
  ] as const;
  await settle(outcomes.map((outcome, at) => ({ delivery: held[at]!, outcome })));
  expect((await toldBy(incidentId)).updates[updateId]).toEqual({
    ...{ eventId, isComplete: true, counts: { sending: 1, sent: 1, failed: 2 } },
    reasons: [{ reason: '550 5.7.1 …: no such user', count: 2 }],
  });
  await settle([{ delivery: held[3]!, outcome: { kind: 'sent' } }]);
  const came = async () => (await toldBy(incidentId)).updates[updateId]!;
  expect((await came()).counts).toEqual({ sent: 2, failed: 2 });
  // What comes back later is seen within a minute, with what was said last.
  const gone = { kind: 'refused', recipient: null, reason: 'the mailbox has moved' } as const;
  const names = [held[1]!, held[3]!].map(({ subscriberId }) => `${eventId}.${subscriberId}`);
  await applyReports(names.map((delivery) => ({ ...gone, delivery })));
  passTime(MINUTE);
  expect(await came()).toMatchObject({
    counts: { sent: 1, failed: 3 },
    reasons: [
      { reason: 'the mailbox has moved', count: 2 },
      { reason: '550 5.7.1 …: no such user', count: 1 },
    ],
  });
  await retryDeliveries(edith, { eventId });
  expect((await toldBy(incidentId)).updates[updateId]?.counts).toEqual({ sent: 1, waiting: 3 });
});
