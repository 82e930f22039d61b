import { asc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { firstUntold, firstWaiting } from '#db/queries/outbox-lag.ts';
import { deliveries, failedAttempts, page, subscribers } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { everybodyHasLeft, subscribed } from '#db/testing/subscribed.ts';
import { edith, setUpPage } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import { UNDO_WINDOW } from '#lib/domain/undo.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { claim, type Claimed, LEASE, releaseAll } from './claim.ts';
import { fanOut } from './fan-out.ts';
import { quarantine } from './quarantine.ts';
import { settle, type Settlement } from './settle.ts';

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
});
beforeEach(everybodyHasLeft);

const words = { body: 'It is.', components: [], notify: true };
async function incident(): Promise<{ says: (status: string) => Promise<void> }> {
  passTime(MINUTE);
  const { incidentId } = await openIncident(edith, { name: 'Slow', status: 'investigating', ...words });
  await tellEverything();
  return {
    async says(status) {
      passTime(MINUTE);
      await postUpdate(edith, { incidentId, status, ...words });
      await tellEverything();
    },
  };
}
async function tellEverything(): Promise<void> {
  while (await fanOut());
  passTime(UNDO_WINDOW);
}

const take = (worker = 'a', most = 100) => claim('email', worker, most);
const end = (claimed: readonly Claimed[], outcome: Settlement['outcome']) =>
  settle(
    claimed.map((delivery) => ({ delivery, outcome })),
    () => 0.5,
  );
const statesOf = async (subscriberId: string) => {
  const rows = await reader()
    .select()
    .from(deliveries)
    .where(eq(deliveries.subscriberId, subscriberId))
    .orderBy(asc(deliveries.eventId));
  return rows.map((row) => row.state);
};
const statusOf = async (id: string) =>
  (await reader().select().from(subscribers).where(eq(subscribers.id, id)))[0]!.status;

test('two workers never hold the same message', async () => {
  for (let n = 0; n < 20; n += 1) await subscribed();
  await incident();
  const held = (await Promise.all([take('a', 8), take('b', 8), take('a', 8), take('b', 8)])).flat();
  expect(held).toHaveLength(20);
  expect(new Set(held.map((one) => one.subscriberId)).size).toBe(20);
});

test('the next word of an incident waits for the one before, other incidents do not', async () => {
  const id = await subscribed();
  const slow = await incident();
  await slow.says('identified');
  const first = await take();
  expect(first).toHaveLength(1);
  expect(await take(), 'while the first is on its way').toHaveLength(0);
  await incident();
  expect(await take(), 'another incident').toHaveLength(1);
  await end(first, { kind: 'sent' });
  expect(await take(), 'once the first is there').toHaveLength(1);
  expect(await statesOf(id)).toEqual(['sent', 'sending', 'sending']);
});

test('who wants only the newest is spared what was not sent yet', async () => {
  const [newest, every] = [await subscribed({ newestOnly: true }), await subscribed()];
  const slow = await incident();
  await slow.says('identified');
  await slow.says('resolved');
  expect(await statesOf(newest)).toEqual(['superseded', 'superseded', 'waiting']);
  expect(await statesOf(every)).toEqual(['waiting', 'waiting', 'waiting']);
});

test('what is on its way is not superseded: it may be there already', async () => {
  const newest = await subscribed({ newestOnly: true });
  const slow = await incident();
  const [held] = await take();
  await slow.says('resolved');
  expect(await statesOf(newest)).toEqual(['sending', 'waiting']);
  await end([held!], { kind: 'temporary', reason: 'busy' });
  passTime(HOUR);
  expect((await take()).map((one) => one.eventId)).toEqual([held!.eventId]);
});

test('a worker that died loses what it held when its lease ends, and cannot settle it after', async () => {
  const id = await subscribed();
  await incident();
  const dead = await take('dead');
  passTime(LEASE);
  expect(await take('other'), 'the lease is not over yet').toHaveLength(0);
  passTime(1);
  const [rescued] = await take('other');
  expect(rescued).toMatchObject({ subscriberId: id, claimedBy: 'other' });
  await end(dead, { kind: 'permanent', reason: 'late news' });
  expect(await statesOf(id)).toEqual(['sending']);
  expect(await statusOf(id), 'nor harm the subscriber').toBe('active');
  await end([rescued!], { kind: 'sent' });
  expect(await statesOf(id)).toEqual(['sent']);
});

test('after a restart nobody waits for a lease', async () => {
  await subscribed();
  await incident();
  await take('before the crash');
  await releaseAll();
  expect(await take('after')).toHaveLength(1);
});

test('a failure that may pass is tried again for a day, and never held against the subscriber', async () => {
  const id = await subscribed();
  await incident();
  let attempts = 0;
  for (let held = await take(); (await statesOf(id))[0] !== 'failed'; held = await take()) {
    attempts += held.length;
    await end(held, { kind: 'temporary', reason: '450 try later' });
    passTime(10 * MINUTE);
  }
  expect(attempts).toBeGreaterThan(10);
  expect(await statusOf(id)).toBe('active');
  const noted = await reader().select().from(failedAttempts).where(eq(failedAttempts.subscriberId, id));
  expect(noted).toHaveLength(attempts);
  expect(noted.every((one) => one.reason === '450 try later' && !one.permanent)).toBe(true);
});

test('a failure for good quarantines the subscriber with the reason, and what waits for them is withdrawn', async () => {
  const id = await subscribed();
  const slow = await incident();
  await slow.says('identified');
  await end(await take(), { kind: 'permanent', reason: '550 no such mailbox' });
  expect(await statesOf(id)).toEqual(['failed', 'withdrawn']);
  expect(await statusOf(id)).toBe('quarantined');
  await slow.says('resolved');
  expect(await statesOf(id), 'and nothing more is made for them').toEqual(['failed', 'withdrawn']);
});

test('a channel that is down costs nobody an attempt', async () => {
  const id = await subscribed();
  await incident();
  await end(await take(), { kind: 'unavailable', reason: 'ECONNREFUSED' });
  expect(await statesOf(id)).toEqual(['waiting']);
  expect((await take())[0]).toMatchObject({ attempts: 0 });
});

test('a message that is refused for what we are is given up, and the subscriber stays', async () => {
  const id = await subscribed();
  await incident();
  await end(await take(), { kind: 'refused', reason: '550 5.7.26 not authenticated' });
  expect(await statesOf(id)).toEqual(['failed']);
  expect(await statusOf(id)).toBe('active');
});

test('how long telling is behind is said from the commit on, and then from when a message was due', async () => {
  await tellEverything();
  expect([await firstUntold(reader()), await firstWaiting(reader())]).toEqual([null, null]);
  await subscribed();
  passTime(MINUTE);
  const opened = now();
  await openIncident(edith, { name: 'Slow', status: 'investigating', ...words });
  passTime(MINUTE);
  expect([await firstUntold(reader()), await firstWaiting(reader())]).toEqual([opened, null]);
  const told = now();
  await tellEverything();
  expect([await firstUntold(reader()), await firstWaiting(reader())]).toEqual([null, told]);
});

test('what staff wrote waits as long as they may take it back', async () => {
  const id = await subscribed();
  passTime(MINUTE);
  await openIncident(edith, { name: 'Slow', status: 'investigating', ...words });
  while (await fanOut());
  passTime(UNDO_WINDOW - 1);
  expect(await take()).toEqual([]);
  passTime(1);
  expect((await take()).map(({ subscriberId }) => subscriberId)).toEqual([id]);
});

test('nothing is taken while staff have paused all sending, and all of it afterwards', async () => {
  await subscribed();
  await incident();
  const pause = (at: ReturnType<typeof now> | null) =>
    keepBooks(async (tx) => void (await tx.update(page).set({ sendingPausedAt: at })));
  await pause(now());
  expect(await take()).toEqual([]);
  await pause(null);
  expect(await take()).toHaveLength(1);
});

test('a webhook that fails ten times within an hour is given up, and its owner is told by mail', async () => {
  const id = await subscribed({ channel: 'webhook', contact: 'owner@example.org' });
  const one = await incident();
  for (let n = 1; n < 10; n += 1) await one.says('investigating');
  const fails = async () => end(await claim('webhook', 'a', 1), { kind: 'temporary', reason: '503' });
  for (let n = 1; n < 10; n += 1) {
    await fails();
    await keepBooks(async (tx) => void (await tx.update(deliveries).set({ dueAt: tx.now })));
  }
  expect(await statusOf(id)).toBe('active');
  await fails();
  expect(await statusOf(id)).toBe('quarantined');
  expect((await take()).map(({ subscriberId, channel }) => [subscriberId, channel])).toEqual([[id, 'email']]);
});

test('when the mail to a webhook’s owner fails for good, their mailbox is forgotten and the webhook goes on', async () => {
  const id = await subscribed({
    channel: 'webhook',
    contact: 'owner@example.org',
    address: 'https://e.org/',
  });
  await keepBooks((tx) => quarantine(tx, id, '503'));
  const itself = eq(subscribers.id, id);
  await keepBooks(async (tx) => void (await tx.update(subscribers).set({ status: 'active' }).where(itself)));
  await end(await take(), { kind: 'permanent', reason: '550 5.1.1 no such mailbox' });
  const [row] = await reader().select().from(subscribers).where(itself);
  expect(row).toMatchObject({ status: 'active', contact: null });
});
