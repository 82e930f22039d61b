import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { subscriberOrThrow, subscriptionOf } from '#db/queries/subscriber.ts';
import { deliveries, events, subscribers } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, lastEvent, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { SUBSCRIBER } from '#lib/domain/actor.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { linkKey } from '#lib/link-key.ts';
import { quarantine } from '#lib/outbox/quarantine.ts';
import { addSubscriber } from './add-subscriber.ts';
import { askSubscriberAgain } from './ask-subscriber-again.ts';
import { confirmSubscription } from './confirm-subscription.ts';
import { importSubscribers } from './import-subscribers.ts';
import { releaseSubscriber } from './release-subscriber.ts';
import { removeSubscriber } from './remove-subscriber.ts';
import { unsubscribe } from './unsubscribe.ts';

let api = '';
beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  api = await componentNamed('API');
  await componentNamed('Twin');
  await componentNamed('Twin');
});
beforeEach(() => passTime(2 * HOUR));

let count = 0;
const newAddress = () => `person${(count += 1)}@example.org`;
async function rowOf(address: string) {
  const [row] = await reader().select().from(subscribers).where(eq(subscribers.address, address));
  return row!;
}
const asked = async (id: string) =>
  reader()
    .select({ type: events.type })
    .from(deliveries)
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .where(and(eq(deliveries.subscriberId, id), eq(events.type, 'subscriber.asked')));
const fails = (id: string, complained = false) =>
  keepBooks((tx) => quarantine(tx, id, '550 no such mailbox', { complained }));
const everybody = () => reader().select().from(subscribers).orderBy(subscribers.id);

describe('adding by hand', () => {
  test('asks first: nobody is told who has not confirmed', async () => {
    const address = newAddress();
    await addSubscriber(edith, { address });
    const row = await rowOf(address);
    expect(row.status).toBe('unconfirmed');
    expect(await asked(row.id)).toHaveLength(1);
    await confirmSubscription(SUBSCRIBER, { key: linkKey(row) });
    expect((await rowOf(address)).status).toBe('active');
  });

  test('without asking is for admins, and writes to nobody', async () => {
    const address = newAddress();
    const input = { address, confirmed: true, scope: 'chosen', componentIds: [api], leastImpact: 'major' };
    expect((await refusalOf(addSubscriber(edith, input))).code).toBe('forbidden');
    expect(await rowOf(address)).toBeUndefined();
    const { subscriberId } = await addSubscriber(ada, input);
    const row = await rowOf(address);
    expect(row).toMatchObject({ id: subscriberId, status: 'active', leastImpact: 'major' });
    expect((await subscriptionOf(reader(), row)).componentIds).toEqual([api]);
    expect(await asked(row.id)).toEqual([]);
    expect(await lastEvent()).toMatchObject({ type: 'subscriber.added', subjectId: row.id });
    expect(JSON.stringify((await lastEvent()).data)).not.toContain('@');
  });

  test('is refused to whoever only reads', async () => {
    expect((await refusalOf(addSubscriber(vincent, { address: newAddress() }))).code).toBe('forbidden');
  });

  test('says what keeps somebody out: there already, asked lately, unsubscribed, in quarantine, complained', async () => {
    const address = newAddress();
    const whyNot = async (more = {}) =>
      (await refusalOf(addSubscriber(ada, { address, ...more }))).fields?.['address'];
    await addSubscriber(edith, { address });
    expect(await whyNot()).toContain('asked within the hour');
    passTime(HOUR);
    await addSubscriber(ada, { address, confirmed: true });
    expect(await whyNot({ confirmed: true })).toContain('subscribed already');
    const { id } = await rowOf(address);
    await fails(id);
    expect(await whyNot()).toContain('in quarantine');
    await unsubscribe(SUBSCRIBER, { key: linkKey(await subscriberOrThrow(reader(), id)) });
    expect(await whyNot({ confirmed: true })).toContain('unsubscribed');
    await addSubscriber(edith, { address });
    expect((await rowOf(address)).id).toBe(id);
    await fails(id, true);
    expect(await whyNot({ confirmed: true })).toContain('spam');
  });
});

describe('one subscriber', () => {
  test('is removed by an admin: the address is forgotten, and what waits is withdrawn', async () => {
    const address = newAddress();
    const { subscriberId } = await addSubscriber(edith, { address });
    expect((await refusalOf(removeSubscriber(edith, { subscriberId }))).code).toBe('forbidden');
    await removeSubscriber(ada, { subscriberId });
    expect(await subscriberOrThrow(reader(), subscriberId)).toMatchObject({ status: 'left', address: null });
    const rows = await reader().select().from(deliveries).where(eq(deliveries.subscriberId, subscriberId));
    expect(rows.map(({ state }) => state)).toEqual(['withdrawn']);
  });

  test('comes out of quarantine, unless they complained', async () => {
    const { subscriberId } = await addSubscriber(ada, { address: newAddress(), confirmed: true });
    await fails(subscriberId);
    expect((await refusalOf(releaseSubscriber(vincent, { subscriberId }))).code).toBe('forbidden');
    await releaseSubscriber(edith, { subscriberId });
    expect(await subscriberOrThrow(reader(), subscriberId)).toMatchObject({ status: 'active', reason: null });
    await fails(subscriberId, true);
    expect((await refusalOf(releaseSubscriber(edith, { subscriberId }))).message).toContain('spam');
    expect((await subscriberOrThrow(reader(), subscriberId)).status).toBe('quarantined');
  });

  test('who failed before they confirmed has still to confirm when they come out', async () => {
    const { subscriberId } = await addSubscriber(edith, { address: newAddress() });
    await fails(subscriberId);
    await releaseSubscriber(edith, { subscriberId });
    expect((await subscriberOrThrow(reader(), subscriberId)).status).toBe('unconfirmed');
  });

  test('is asked again once an hour at most, and not any more when they have answered', async () => {
    const { subscriberId } = await addSubscriber(edith, { address: newAddress() });
    const again = () => askSubscriberAgain(edith, { subscriberId });
    expect((await refusalOf(again())).message).toContain('within the hour');
    passTime(HOUR);
    await again();
    expect(await asked(subscriberId)).toHaveLength(2);
    await confirmSubscription(SUBSCRIBER, {
      key: linkKey(await subscriberOrThrow(reader(), subscriberId)),
    });
    passTime(HOUR);
    expect((await refusalOf(again())).message).toContain('nothing to confirm');
  });
});

describe('a list', () => {
  const imports = (list: string, confirmed = true) => importSubscribers(ada, { list, confirmed });

  test('is for admins', async () => {
    expect((await refusalOf(importSubscribers(edith, { list: 'a@example.org' }))).code).toBe('forbidden');
  });

  test('is taken in row by row: what is wrong is named, and keeps nothing else out', async () => {
    const [there, gone, spam] = [newAddress(), newAddress(), newAddress()];
    await addSubscriber(ada, { address: there, confirmed: true });
    await addSubscriber(ada, { address: gone, confirmed: true });
    await removeSubscriber(ada, { subscriberId: (await rowOf(gone)).id });
    const { subscriberId } = await addSubscriber(ada, { address: spam, confirmed: true });
    await fails(subscriberId, true);
    const [one, two] = [newAddress(), newAddress()];
    const { rows, ...totals } = await imports(
      [
        'Email,Components,Least impact,Maintenance,Detail,Channel',
        `${one},api,major,no,beginning and end,`,
        `"${two}",,,,,`,
        `${there},,,,,`,
        `${gone},,,,,`,
        `${spam},,,,,`,
        `no address,,,,,`,
        `${newAddress()},Nonsense,,,,`,
        `${newAddress()},Twin,,,,`,
        `${newAddress()},,bad,,,`,
        `${newAddress()},,,perhaps,,`,
        `${newAddress()},,,,,pigeon`,
        `${one.toUpperCase()},,,,,`,
      ].join('\r\n'),
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      ...['added', 'added', 'already', 'left', 'complained', 'invalid', 'invalid', 'invalid'],
      ...['invalid', 'invalid', 'invalid', 'already'],
    ]);
    expect(rows.flatMap(({ why }) => why ?? [])).toEqual([
      expect.stringContaining('mail address'),
      expect.stringContaining('no component “Nonsense”'),
      expect.stringContaining('by its id'),
      expect.stringContaining('least_impact'),
      expect.stringContaining('yes or no'),
      expect.stringContaining('pigeon'),
    ]);
    expect(totals).toEqual({ added: 2, asked: 0, skipped: 10 });
    expect(await lastEvent()).toMatchObject({ type: 'subscribers.imported', data: totals });
    const row = await rowOf(one);
    expect(row).toMatchObject({ status: 'active', maintenance: false, detail: 'beginning_and_end' });
    expect(await subscriptionOf(reader(), row)).toMatchObject({ scope: 'chosen', componentIds: [api] });
  });

  test('asks everybody on it by one event, each by a message of their own', async () => {
    const addresses = [newAddress(), newAddress(), newAddress()];
    expect(await imports(addresses.join('\n'), false)).toMatchObject({ added: 0, asked: 3, skipped: 0 });
    const rows = await Promise.all(addresses.map(rowOf));
    expect(rows.map(({ status }) => status)).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed']);
    for (const { id } of rows) expect(await asked(id)).toHaveLength(1);
    expect(await imports(addresses.join('\n'), false), 'again within the hour').toMatchObject({ asked: 0 });
    expect(await imports(addresses.join('\n'))).toMatchObject({ added: 3 });
    expect((await rowOf(addresses[0]!)).status).toBe('active');
  });

  test('that names somebody as not active leaves them alone', async () => {
    const list = ['address,status', `${newAddress()},unconfirmed`, `${newAddress()},quarantined`].join('\n');
    const before = await everybody();
    expect((await imports(list)).rows.map(({ outcome }) => outcome)).toEqual(['inactive', 'inactive']);
    expect(await everybody()).toEqual(before);
  });

  test('of ten thousand is the most', async () => {
    const long = Array.from({ length: 10_001 }, (_, n) => `many${n}@example.org`).join('\n');
    expect((await refusalOf(imports(long))).fields?.['list']).toContain('10,000');
    const { added } = await imports(long.slice(0, long.lastIndexOf('\n')));
    expect(added).toBe(10_000);
  });

  test.each(['', '   ', 'name,phone\nAda,1', '"', 'address', '\0', '=cmd()', ';;;\n;;;'])(
    'that is none is refused: %j',
    async (list) => {
      expect(Object.keys((await refusalOf(imports(list))).fields ?? {})).toEqual(['list']);
    },
  );
});
