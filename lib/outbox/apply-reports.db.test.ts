import { asc, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { deliveries, events, failedAttempts, subscribers } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { everybodyHasLeft, subscribed } from '#db/testing/subscribed.ts';
import { edith, setUpPage } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import type { MailReport } from '#lib/domain/mail-report.ts';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import { UNDO_WINDOW } from '#lib/domain/undo.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { applyReports } from './apply-reports.ts';
import { claim } from './claim.ts';
import { fanOut } from './fan-out.ts';
import { settle, type Settlement } from './settle.ts';
import { tellOne } from '#db/queries/tell-one.ts';

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
});
beforeEach(everybodyHasLeft);

const personOf = async (id: string) =>
  (await reader().select().from(subscribers).where(eq(subscribers.id, id)))[0]!;

/** One message to everybody, as far as that somebody has it in hand. @returns how the delivery to one is named */
async function told(id: string, outcome: Settlement['outcome'] | null = { kind: 'sent' }): Promise<string> {
  passTime(MINUTE);
  const words = { body: 'It is.', components: [], notify: true };
  await openIncident(edith, { name: 'Slow', status: 'investigating', ...words });
  while (await fanOut());
  passTime(UNDO_WINDOW);
  const held = await claim('email', 'a', 100);
  if (outcome) await settle(held.map((delivery) => ({ delivery, outcome })));
  return `${held.find((one) => one.subscriberId === id)!.eventId}.${id}`;
}
async function deliveryOf(name: string) {
  const rows = await reader()
    .select()
    .from(deliveries)
    .where(eq(deliveries.subscriberId, name.split('.')[1]!));
  return rows.find((row) => row.eventId === Number(name.split('.')[0]))!;
}
const notedOf = (id: string) =>
  reader()
    .select()
    .from(failedAttempts)
    .where(eq(failedAttempts.subscriberId, id))
    .orderBy(asc(failedAttempts.eventId), asc(failedAttempts.number));

const report = (kind: MailReport['kind'], more: Partial<MailReport>): MailReport => ({
  ...{ kind, recipient: null, delivery: null, reason: '550 5.1.1 no such mailbox', ...more },
});

describe('a report about a delivery', () => {
  test('that bounced: it has failed with the reason, and the mailbox is not written to again', async () => {
    const id = await subscribed();
    const delivery = await told(id);
    expect(await applyReports([report('hard', { delivery })])).toBe(1);
    expect(await deliveryOf(delivery)).toMatchObject({ state: 'failed', settledAt: now() });
    expect(await notedOf(id)).toMatchObject([
      { number: 1, permanent: true, reason: '550 5.1.1 no such mailbox' },
    ]);
    expect(await personOf(id)).toMatchObject({
      ...{ status: 'quarantined', reason: '550 5.1.1 no such mailbox', complainedAt: null },
    });
  });

  test('that was refused because of us: it has failed, and nobody is quarantined', async () => {
    const id = await subscribed();
    const delivery = await told(id);
    await applyReports([report('refused', { delivery, reason: '5.7.26 not authenticated' })]);
    expect(await deliveryOf(delivery)).toMatchObject({ state: 'failed' });
    expect(await notedOf(id)).toMatchObject([{ permanent: true, reason: '5.7.26 not authenticated' }]);
    expect((await personOf(id)).status).toBe('active');
  });

  test('that is late: it is noted, behind the attempts there were, and counts as sent', async () => {
    const id = await subscribed();
    const delivery = await told(id, { kind: 'temporary', reason: 'busy' });
    passTime(HOUR);
    await settle(
      (await claim('email', 'a', 100)).map((one) => ({ delivery: one, outcome: { kind: 'sent' } })),
    );
    await applyReports([report('soft', { delivery, reason: 'full' })]);
    expect(await deliveryOf(delivery)).toMatchObject({ state: 'sent' });
    expect((await notedOf(id)).map(({ number, permanent, reason }) => [number, permanent, reason])).toEqual([
      [1, false, 'busy'],
      [2, false, 'full'],
    ]);
    expect((await personOf(id)).status).toBe('active');
  });

  test('that was complained of: it was read, so it has not failed, and its reader is never written to again', async () => {
    const id = await subscribed();
    const delivery = await told(id);
    await applyReports([report('complaint', { delivery, reason: 'complained: abuse' })]);
    expect(await deliveryOf(delivery)).toMatchObject({ state: 'sent' });
    expect(await notedOf(id)).toEqual([]);
    expect(await personOf(id)).toMatchObject({ status: 'quarantined', complainedAt: now() });
  });

  test('that overtakes the worker that sent it is not undone by it', async () => {
    const id = await subscribed();
    const delivery = await told(id, null);
    const held = await deliveryOf(delivery);
    await applyReports([report('hard', { delivery })]);
    await settle([{ delivery: held, outcome: { kind: 'sent' } }]);
    expect(await deliveryOf(delivery)).toMatchObject({ state: 'failed' });
  });

  test('leaves room for the attempts that come after it', async () => {
    const id = await subscribed();
    const delivery = await told(id);
    await applyReports([report('refused', { delivery, reason: 'policy' })]);
    // As when staff have it sent again.
    const attempts = 0;
    await keepBooks((tx) =>
      tx.update(deliveries).set({ state: 'waiting', attempts }).where(eq(deliveries.subscriberId, id)),
    );
    const again = (await claim('email', 'a', 100)).filter((one) => one.subscriberId === id);
    await settle(
      again.map((one) => ({ delivery: one, outcome: { kind: 'refused', reason: 'policy again' } })),
    );
    expect((await notedOf(id)).map(({ number }) => number)).toEqual([1, 2]);
  });
});

test('the same report a second time changes nothing', async () => {
  const id = await subscribed();
  const delivery = await told(id);
  const everything = async () => ({
    person: await personOf(id),
    delivery: await deliveryOf(delivery),
    noted: await notedOf(id),
    events: await reader().$count(events),
  });
  for (const kind of ['soft', 'refused', 'hard', 'complaint'] as const) {
    const same = report(kind, { delivery, recipient: `${id}@example.org`, reason: kind });
    await applyReports([same, same]);
    const before = await everything();
    passTime(HOUR);
    await applyReports([same]);
    expect(await everything(), kind).toEqual(before);
  }
});

test('a complaint after they left is remembered, and brings nobody back', async () => {
  const id = await subscribed();
  const delivery = await told(id);
  await keepBooks((tx) =>
    tx.update(subscribers).set({ status: 'left', address: null }).where(eq(subscribers.id, id)),
  );
  const eventsBefore = await reader().$count(events);
  await applyReports([report('complaint', { delivery })]);
  expect(await personOf(id)).toMatchObject({ status: 'left', complainedAt: now(), reason: null });
  expect(await reader().$count(events)).toBe(eventsBefore);
});

test('a complaint after a bounce is remembered as well', async () => {
  const id = await subscribed();
  const delivery = await told(id);
  await applyReports([report('hard', { delivery }), report('complaint', { delivery, reason: 'abuse' })]);
  expect(await personOf(id)).toMatchObject({
    ...{ status: 'quarantined', complainedAt: now(), reason: '550 5.1.1 no such mailbox' },
  });
});

describe('a report about an address', () => {
  test('is about the one who has it, however it is written', async () => {
    const id = await subscribed({ address: 'Some.Body@Example.org' });
    expect(await applyReports([report('hard', { recipient: 'some.body@example.ORG' })])).toBe(1);
    expect((await personOf(id)).status).toBe('quarantined');
  });

  test('is not about a webhook of that name', async () => {
    const hook = await subscribed({ channel: 'webhook', address: 'hook@example.org' });
    expect(await applyReports([report('hard', { recipient: 'hook@example.org' })])).toBe(0);
    expect((await personOf(hook)).status).toBe('active');
  });

  test('is about one who left as well, as far as it is a complaint', async () => {
    const id = await subscribed({ address: 'gone@example.org' });
    await keepBooks(
      async (tx) =>
        void (await tx
          .update(subscribers)
          .set({ status: 'left', address: null })
          .where(eq(subscribers.id, id))),
    );
    await applyReports([report('complaint', { recipient: 'gone@example.org' })]);
    expect(await personOf(id)).toMatchObject({ status: 'left', complainedAt: now() });
  });

  test('is asked only when the delivery is not ours: the mail may have been forwarded', async () => {
    const [reader, other] = [await subscribed(), await subscribed({ address: 'forwarded@example.org' })];
    const delivery = await told(reader);
    await applyReports([report('hard', { delivery, recipient: 'forwarded@example.org' })]);
    expect((await personOf(reader)).status).toBe('quarantined');
    expect((await personOf(other)).status).toBe('active');
    await applyReports([
      report('hard', { delivery: '999.somebodyelse', recipient: 'forwarded@example.org' }),
    ]);
    expect((await personOf(other)).status).toBe('quarantined');
  });
});

test('a bounce of the mail to a webhook’s owner forgets their mailbox, and the webhook goes on', async () => {
  const id = await subscribed({
    channel: 'webhook',
    address: 'https://example.org/h',
    contact: 'o@example.org',
  });
  const [event] = await reader().select().from(events).limit(1);
  await keepBooks((tx) => tellOne(tx, event!.id, { id, channel: 'email' }));
  expect(await applyReports([report('complaint', { delivery: `${event!.id}.${id}` })])).toBe(1);
  expect(await personOf(id)).toMatchObject({ status: 'active', contact: null });
});

test('a report about nobody we know is taken and changes nothing', async () => {
  const names = ['1.aaaaaaaaaaaa', '99999999999999.aaaaaaaaaaaa', '0.', 'x', '1.2.3', '1'];
  const reports = names.map((delivery) => report('hard', { delivery, recipient: 'nobody\0@example.org' }));
  const before = await reader().$count(events);
  expect(await applyReports(reports)).toBe(0);
  expect(await reader().$count(events)).toBe(before);
});
