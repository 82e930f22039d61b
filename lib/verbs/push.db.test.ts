import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { deliveries, subscribers } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { refusalOf, setUpPage } from '#db/testing/world.ts';
import { newBrowser, openPushService } from '#lib/channels/testing/push-service.ts';
import { pushFrom } from '#lib/channels/push.ts';
import { SUBSCRIBER } from '#lib/domain/actor.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { linkKey } from '#lib/link-key.ts';
import { parseRange } from '#lib/outbound/public-address.ts';
import { newLane } from '#lib/outbox/lane.ts';
import { confirmSubscription } from './confirm-subscription.ts';
import { movePush } from './move-push.ts';
import { pauseSubscription } from './pause-subscription.ts';
import { subscribe } from './subscribe.ts';

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
});
beforeEach(() => passTime(2 * HOUR));

const browser = newBrowser();
let count = 0;
const newEndpoint = () => `https://push.example.org/${(count += 1)}`;
async function rowAt(address: string) {
  const [row] = await reader().select().from(subscribers).where(eq(subscribers.address, address));
  return row;
}
async function asks(address = newEndpoint(), keys: unknown = browser.keys) {
  await subscribe(SUBSCRIBER, { channel: 'push', address, keys });
  return (await rowAt(address))!;
}
const confirm = (row: Parameters<typeof linkKey>[0]) =>
  confirmSubscription(SUBSCRIBER, { key: linkKey(row) });

test('the first notification says by itself how it is answered, and the answer proves the address', async () => {
  const service = await openPushService();
  const row = await asks(service.endpoint);
  const channel = pushFrom(undefined, { allowed: [parseRange('127.0.0.1')] });
  await newLane('push', channel, 'worker').drain(() => false);
  service.close();
  const asked = JSON.parse(browser.reads(service.pushed[0]!.body)) as { confirm: string };
  const key = /^\/api\/subscriptions\/([^/]+)\/confirm$/.exec(asked.confirm)?.[1];
  await confirmSubscription(SUBSCRIBER, { key });
  expect(await rowAt(service.endpoint)).toMatchObject({ id: row.id, status: 'active' });
});

test.each([
  ['none', undefined],
  ['null', null],
  ['empty ones', {}],
  ['text', 'keys'],
  ['a point that is too short', { p256dh: 'BAAA', auth: browser.keys.auth }],
  ['a secret that is too long', { p256dh: browser.keys.p256dh, auth: 'A'.repeat(100) }],
])('keys that are none are refused: %s', async (_what, keys) => {
  const refusal = await refusalOf(subscribe(SUBSCRIBER, { channel: 'push', address: newEndpoint(), keys }));
  expect(refusal.code).toBe('invalid');
});

test('a browser that is given another address keeps what it chose, and proves the new one like the first', async () => {
  const before = await asks();
  await confirm(before);
  passTime(HOUR);
  const address = newEndpoint();
  const keys = newBrowser().keys;
  await movePush(SUBSCRIBER, { key: linkKey(before), address, keys });
  const after = (await rowAt(address))!;
  expect(after).toMatchObject({ id: before.id, status: 'unconfirmed', keys });
  expect(await rowAt(before.address!)).toBeUndefined();
  const asked = await reader().select().from(deliveries).where(eq(deliveries.subscriberId, before.id));
  expect(asked).toHaveLength(2);
  // Whoever moved it knows nothing yet by which to confirm it.
  expect((await refusalOf(confirm(before))).code).toBe('not_found');
  await confirm(after);
  expect(await rowAt(address)).toMatchObject({ status: 'active' });
});

test('an address moves nobody else, not to somebody else’s, and at most once an hour', async () => {
  const [one, other] = [await asks(), await asks()];
  await confirm(one);
  const keys = browser.keys;
  const move = (key: string, address: string) => refusalOf(movePush(SUBSCRIBER, { key, address, keys }));
  expect((await move(linkKey(one), newEndpoint())).code).toBe('rate_limited');
  passTime(HOUR);
  expect((await move(linkKey(one), other.address!)).code).toBe('invalid');
  expect((await move(`${other.id}${linkKey(one).slice(12)}`, newEndpoint())).code).toBe('not_found');
  expect((await move(linkKey(one), 'no address')).code).toBe('invalid');
  await subscribe(SUBSCRIBER, { address: 'reader@example.org' });
  const mailbox = (await rowAt('reader@example.org'))!;
  passTime(HOUR);
  expect((await move(linkKey(mailbox), newEndpoint())).code).toBe('not_found');
  expect(await rowAt(one.address!)).toMatchObject({ status: 'active' });
});

test('who paused stays silent when the address changes', async () => {
  const row = await asks();
  await confirm(row);
  const key = linkKey(row);
  await pauseSubscription(SUBSCRIBER, { key });
  passTime(HOUR);
  const moved = movePush(SUBSCRIBER, { key, address: newEndpoint(), keys: browser.keys });
  expect((await refusalOf(moved)).code).toBe('not_found');
  expect(await rowAt(row.address!)).toMatchObject({ status: 'paused' });
});
