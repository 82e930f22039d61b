import { and, eq, isNotNull } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { subscriberByHash, subscriberOrThrow, subscriptionOf } from '#db/queries/subscriber.ts';
import { deliveries, events } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { componentNamed, edith, lastEvent, refusalOf, setUpPage } from '#db/testing/world.ts';
import { addressHash } from '#lib/address-hash.ts';
import { SUBSCRIBER } from '#lib/domain/actor.ts';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import { t } from '#lib/i18n/t.ts';
import { linkKey } from '#lib/link-key.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { quarantine } from '#lib/outbox/quarantine.ts';
import { changeSubscription } from './change-subscription.ts';
import { confirmSubscription } from './confirm-subscription.ts';
import { openIncident } from './open-incident.ts';
import { pauseSubscription } from './pause-subscription.ts';
import { postUpdate } from './post-update.ts';
import { releaseSubscriber } from './release-subscriber.ts';
import { resumeSubscription } from './resume-subscription.ts';
import { subscribe } from './subscribe.ts';
import { unsubscribe } from './unsubscribe.ts';

let api = '';
beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  api = await componentNamed('API');
});
beforeEach(() => passTime(2 * HOUR));

let count = 0;
const newAddress = () => `reader${(count += 1)}@example.org`;
const asks = (address: string, more = {}) => subscribe(SUBSCRIBER, { address, ...more });
async function rowOf(address: string) {
  return (await subscriberByHash(reader(), addressHash('email', address)))!;
}
const keyOf = async (address: string) => linkKey(await rowOf(address));
/** The kinds of messages made for one subscriber alone, in order. */
async function personalOf(id: string) {
  const rows = await reader()
    .select({ type: events.type, state: deliveries.state })
    .from(deliveries)
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .where(and(eq(deliveries.subscriberId, id), eq(deliveries.subjectId, id), isNotNull(events.type)))
    .orderBy(deliveries.eventId);
  return rows.map(({ type }) => type);
}
async function confirmed(more = {}) {
  const address = newAddress();
  await asks(address, more);
  const key = await keyOf(address);
  await confirmSubscription(SUBSCRIBER, { key });
  return { address, key, id: (await rowOf(address)).id };
}

describe('whoever asks', () => {
  test('is asked at the address first, and told only after they confirmed there', async () => {
    const address = newAddress();
    await asks(` ${address.toUpperCase()} `);
    const row = await rowOf(address);
    expect(row.status).toBe('unconfirmed');
    expect(await personalOf(row.id)).toEqual(['subscriber.asked']);
    await confirmSubscription(SUBSCRIBER, { key: linkKey(row) });
    expect(await rowOf(address)).toMatchObject({ status: 'active' });
  });

  test('gets the same answer whether an address is known or not, and the log names none', async () => {
    const { address } = await confirmed();
    passTime(HOUR);
    expect(await asks(address)).toEqual(await asks(newAddress()));
    expect(JSON.stringify(await lastEvent())).not.toContain('@');
  });

  test('cannot make us write to one mailbox more than once an hour', async () => {
    const address = newAddress();
    for (let n = 0; n < 5; n += 1) await asks(address);
    const { id } = await rowOf(address);
    expect(await personalOf(id)).toHaveLength(1);
    passTime(HOUR);
    await asks(address);
    expect(await personalOf(id)).toHaveLength(2);
  });

  test('cannot change a subscription that is somebody else’s: that one is sent their own link', async () => {
    const { address, id } = await confirmed({ leastImpact: 'critical' });
    passTime(HOUR);
    await asks(address, { leastImpact: 'none' });
    expect(await rowOf(address)).toMatchObject({ status: 'active', leastImpact: 'critical' });
    expect(await personalOf(id)).toEqual(['subscriber.asked', 'subscriber.link_sent']);
  });

  test('cannot have one written to who complained', async () => {
    const { address, id } = await confirmed();
    await keepBooks((tx) => quarantine(tx, id, 'complaint', { complained: true }));
    passTime(HOUR);
    const before = await personalOf(id);
    await asks(address);
    await resumeSubscription(SUBSCRIBER, { key: await keyOf(address) });
    expect(await personalOf(id)).toEqual(before);
    expect((await subscriberOrThrow(reader(), id)).status).toBe('quarantined');
  });

  test.each([
    [{ address: 'no address' }, 'address'],
    [{ address: '' }, 'address'],
    [{ address: 'a@example.org', scope: 'chosen' }, 'componentIds'],
    [{ address: 'a@example.org', scope: 'incident' }, 'incidentIds'],
    [{ address: 'a@example.org', scope: 'chosen', componentIds: ['nothere'] }, 'componentIds'],
    [{ address: 'a@example.org', scope: 'chosen', groupIds: ['nothere'] }, 'groupIds'],
    [{ address: 'a@example.org', scope: 'incident', incidentIds: ['nothere'] }, 'incidentIds'],
    [{ channel: 'webhook', address: 'https://example.org/x', contact: 'no address' }, 'contact'],
  ])('is told what is wrong with %j', async (input, field) => {
    const refusal = await refusalOf(subscribe(SUBSCRIBER, input));
    expect(Object.keys(refusal.fields ?? {})).toEqual([field]);
  });
});

describe('whoever holds the link', () => {
  test('changes what they are told of', async () => {
    const { address, key } = await confirmed();
    await changeSubscription(SUBSCRIBER, {
      ...{ key, version: 1, scope: 'chosen', componentIds: [api], leastImpact: 'major' },
      ...{ maintenance: false, detail: 'beginning_and_end', newestOnly: false },
    });
    const row = await rowOf(address);
    expect(await subscriptionOf(reader(), row)).toEqual({
      ...{ scope: 'chosen', componentIds: [api], groupIds: [], incidentIds: [] },
      ...{ leastImpact: 'major', maintenance: false, detail: 'beginning_and_end' },
    });
    const stale = { key, version: 1 };
    expect((await refusalOf(changeSubscription(SUBSCRIBER, stale))).code).toBe('conflict');
  });

  test('follows no incident that is over, but keeps one that was open when they chose it', async () => {
    const words = { name: 'Slow', body: 'It is.', components: [], notify: true };
    const { incidentId } = await openIncident(edith, { ...words, status: 'investigating' });
    const ofIt = { scope: 'incident', incidentIds: [incidentId] };
    const { key, id } = await confirmed(ofIt);
    await postUpdate(edith, { incidentId, status: 'resolved', body: 'Over.', notify: true });
    const refusal = await refusalOf(asks(newAddress(), ofIt));
    expect(refusal.fields).toEqual({ incidentIds: t('subscribe.problem.gone') });
    const other = await confirmed();
    const late = await refusalOf(changeSubscription(SUBSCRIBER, { key: other.key, version: 1, ...ofIt }));
    expect(late.fields).toEqual({ incidentIds: t('subscribe.problem.gone') });
    await changeSubscription(SUBSCRIBER, { key, version: 1, ...ofIt, leastImpact: 'major' });
    expect(await subscriptionOf(reader(), await subscriberOrThrow(reader(), id))).toMatchObject(ofIt);
  });

  test('pauses, is not told meanwhile, and goes on', async () => {
    const { key, id } = await confirmed();
    await pauseSubscription(SUBSCRIBER, { key });
    const words = { name: 'Slow', body: 'It is.', components: [], notify: true };
    const { incidentId } = await openIncident(edith, { ...words, status: 'investigating' });
    while (await fanOut());
    await resumeSubscription(SUBSCRIBER, { key });
    const told = await reader()
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.subscriberId, id), eq(deliveries.subjectId, incidentId)));
    expect(told).toEqual([]);
    expect((await subscriberOrThrow(reader(), id)).status).toBe('active');
  });

  test('leaves: what waits is taken back, the address is forgotten, and leaving again is no fault', async () => {
    const { key, id } = await confirmed();
    passTime(MINUTE);
    const words = { name: 'Slow', body: 'It is.', components: [], notify: true };
    await openIncident(edith, { ...words, status: 'investigating' });
    while (await fanOut());
    await unsubscribe(SUBSCRIBER, { key });
    await unsubscribe(SUBSCRIBER, { key });
    expect(await subscriberOrThrow(reader(), id)).toMatchObject({ status: 'left', address: null });
    const states = await reader().select().from(deliveries).where(eq(deliveries.subscriberId, id));
    expect(states.filter(({ state }) => state === 'waiting')).toEqual([]);
  });

  test('comes back by the same road, and the links of the time before open nothing', async () => {
    const { address, key } = await confirmed();
    await unsubscribe(SUBSCRIBER, { key });
    passTime(HOUR);
    await asks(address);
    expect((await refusalOf(confirmSubscription(SUBSCRIBER, { key }))).code).toBe('not_found');
    await confirmSubscription(SUBSCRIBER, { key: await keyOf(address) });
    expect(await rowOf(address)).toMatchObject({ status: 'active' });
  });

  test.each(['', 'x', 'abcdefghijkl', `abcdefghijkl${'A'.repeat(22)}`, '\0', '../admin'])(
    'is the only one: %j opens nothing',
    async (key) => {
      for (const act of [confirmSubscription, pauseSubscription, resumeSubscription, unsubscribe])
        expect((await refusalOf(act(SUBSCRIBER, { key }))).code).toBe('not_found');
    },
  );

  test('cannot be guessed from another’s', async () => {
    const { key } = await confirmed();
    const other = await confirmed();
    const forged = `${other.id}${key.slice(12)}`;
    expect((await refusalOf(unsubscribe(SUBSCRIBER, { key: forged }))).code).toBe('not_found');
  });
});

test('who left and was asked anew by a stranger is not told by being taken out of quarantine', async () => {
  const { address, key, id } = await confirmed();
  await unsubscribe(SUBSCRIBER, { key });
  passTime(HOUR);
  await asks(address);
  await keepBooks((tx) => quarantine(tx, id, `550 no such mailbox ${address}`));
  expect(JSON.stringify(await lastEvent()), 'an event quotes no address').not.toContain('@');
  await releaseSubscriber(edith, { subscriberId: id });
  expect((await subscriberOrThrow(reader(), id)).status).toBe('unconfirmed');
});
