import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { deliveries, events, subscribers } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { quarantine } from '#lib/outbox/quarantine.ts';
import { addSubscriber } from '#lib/verbs/add-subscriber.ts';
import { importSubscribers } from '#lib/verbs/import-subscribers.ts';
import { removeSubscriber } from '#lib/verbs/remove-subscriber.ts';

const program = await openProgram('subscribers');

/** Each test has its own few. */
beforeEach(async () => {
  setClock(MONDAY);
  await keepBooks(async (tx) => {
    await tx.delete(deliveries);
    await tx.delete(subscribers);
  });
});

let number = 0;
async function someone(confirmed = true, channel = 'email'): Promise<string> {
  number += 1;
  const address = channel === 'email' ? `person${number}@example.org` : `https://example.org/${number}`;
  return (await addSubscriber(ada, { address, channel, confirmed })).subscriberId;
}
async function failed(options: { complained?: boolean } = {}, confirmed = true): Promise<string> {
  const id = await someone(confirmed);
  await keepBooks((tx) => quarantine(tx, id, '550 no such mailbox', options));
  return id;
}
const statusOf = async (id: string) => {
  const [row] = await reader().select().from(subscribers).where(eq(subscribers.id, id));
  return row!.status;
};
const ask = async (operation: string, body: object) => (await program.asks(operation, { body })).status;
const countEvents = () => reader().$count(events);

it('confirmations go again to the mailboxes that have not answered and were not asked within the hour', async () => {
  const [old, other] = [await someone(false), await someone(false)];
  await someone(false, 'webhook');
  await someone();
  passTime(HOUR);
  const lately = await someone(false);
  const before = await reader().$count(deliveries);
  expect(await ask('resendConfirmations', { subscribers: 'all' })).toBe(201);
  expect(await reader().$count(deliveries)).toBe(before + 2);
  expect(await lastEvent()).toMatchObject({
    ...{ type: 'subscriber.asked', subjectId: null, actorKind: 'token', data: { invited: 2 } },
  });
  const count = await countEvents();
  expect(await ask('resendConfirmations', { subscribers: [old, other, lately, 'nobody'] })).toBe(201);
  expect(await countEvents()).toBe(count);
  passTime(HOUR);
  expect(await ask('resendConfirmations', { subscribers: [old] })).toBe(201);
  expect(await lastEvent()).toMatchObject({ subjectId: old });
});

it('who is named is unsubscribed, whatever their state; the rest stay', async () => {
  const [active, asked, other] = [await someone(), await someone(false), await someone()];
  expect(await ask('unsubscribeSubscribers', { subscribers: `${active},${asked}` })).toBe(201);
  expect([await statusOf(active), await statusOf(asked), await statusOf(other)]).toEqual([
    ...['left', 'left', 'active'],
  ]);
  const count = await countEvents();
  expect(await ask('unsubscribeSubscribers', { subscribers: [active, 'nobody'] })).toBe(201);
  expect(await countEvents()).toBe(count);
});

it('all of a type and a state are unsubscribed', async () => {
  const [mailbox, hook, asked] = [await someone(), await someone(true, 'webhook'), await someone(false)];
  await ask('unsubscribeSubscribers', { subscribers: 'all', type: 'webhook' });
  expect([await statusOf(mailbox), await statusOf(hook)]).toEqual(['active', 'left']);
  await ask('unsubscribeSubscribers', { subscribers: 'all', type: 'sms' });
  await ask('unsubscribeSubscribers', { subscribers: 'all', state: 'quarantined' });
  expect(await statusOf(mailbox)).toBe('active');
  await ask('unsubscribeSubscribers', { subscribers: 'all' });
  expect([await statusOf(mailbox), await statusOf(asked)]).toEqual(['left', 'unconfirmed']);
  await ask('unsubscribeSubscribers', { subscribers: 'all', state: 'all' });
  expect(await statusOf(asked)).toBe('left');
});

it('more than a hundred are never unsubscribed by one word', async () => {
  const many = Array.from({ length: 101 }, (_, n) => `many${n}@example.org`);
  await importSubscribers(ada, { list: many.join('\n'), confirmed: true });
  expect(await ask('unsubscribeSubscribers', { subscribers: 'all' })).toBe(422);
  expect(await reader().$count(subscribers, eq(subscribers.status, 'active'))).toBe(101);
});

it('addresses in quarantine are written to again, but for those of who complained', async () => {
  const [gone, unproved, complained] = [
    await failed(),
    await failed({}, false),
    await failed({ complained: true }),
  ];
  await ask('reactivateSubscribers', { subscribers: 'all', type: 'webhook' });
  expect(await statusOf(gone)).toBe('quarantined');
  expect(await ask('reactivateSubscribers', { subscribers: 'all' })).toBe(201);
  expect([await statusOf(gone), await statusOf(unproved), await statusOf(complained)]).toEqual([
    ...['active', 'unconfirmed', 'quarantined'],
  ]);
  expect(await lastEvent()).toMatchObject({ type: 'subscriber.released', data: { count: 2 } });
  const count = await countEvents();
  expect(await ask('reactivateSubscribers', { subscribers: [gone, complained] })).toBe(201);
  expect(await countEvents()).toBe(count);
});

it('they are counted by type and state', async () => {
  await someone();
  await someone(false);
  await someone(true, 'webhook');
  await failed();
  await removeSubscriber(ada, { subscriberId: await someone() });
  const none = { active: 0, unconfirmed: 0, quarantined: 0, total: 0 };
  expect((await program.asks('subscriberHistogram')).body).toMatchObject({
    email: { active: 1, unconfirmed: 1, quarantined: 1, total: 3 },
    webhook: { ...none, active: 1, total: 1 },
    ...{ sms: none, slack: none, teams: none, integration_partner: none },
  });
  const count = async (query: Record<string, string>) =>
    (await program.asks('countSubscribers', { query })).body;
  expect(await count({})).toMatchObject({ email: 1, webhook: 1, sms: 0, slack: 0 });
  expect(await count({ state: 'all', type: 'email' })).toEqual({ email: 3 });
  expect((await program.asks('countSubscribers', { query: { state: 'asleep' } })).status).toBe(422);
});

it('those who left are listed without their addresses, the last first', async () => {
  const [first, second] = [await someone(), await someone()];
  await someone();
  await ask('unsubscribeSubscribers', { subscribers: [first] });
  passTime(HOUR);
  await ask('unsubscribeSubscribers', { subscribers: [second] });
  const { body } = await program.asks<Thing[]>('listUnsubscribed');
  expect(body.map(({ id, email }) => [id, email])).toEqual([
    [second, null],
    [first, null],
  ]);
  const query = { page: '2', per_page: '1' };
  expect((await program.asks<Thing[]>('listUnsubscribed', { query })).body).toEqual([body[1]]);
});

it('nobody is meant by what is no list', async () => {
  const hundred = Array.from({ length: 101 }, (_, n) => `id${n}`);
  for (const operation of ['resendConfirmations', 'unsubscribeSubscribers', 'reactivateSubscribers'])
    for (const given of [{}, { subscribers: 7 }, { subscribers: '' }, { subscribers: hundred }])
      expect(await ask(operation, given), `${operation} ${JSON.stringify(given)}`).toBe(422);
  const other = await program.withScopes('read', 'incidents');
  for (const id of ['resendConfirmations', 'unsubscribeSubscribers', 'reactivateSubscribers'])
    expect((await other.asks(id, { body: { subscribers: 'all' } })).status).toBe(403);
  for (const id of ['countSubscribers', 'subscriberHistogram', 'listUnsubscribed'])
    expect((await other.asks(id)).status).toBe(403);
});
