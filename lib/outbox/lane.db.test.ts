import { eq, inArray } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { deliveries, subscribers } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { everybodyHasLeft, subscribedMany } from '#db/testing/subscribed.ts';
import { edith, setUpPage } from '#db/testing/world.ts';
import { emailOver } from '#lib/channels/email.ts';
import { openPostOffice, type PostOffice, smtpAnswer } from '#lib/channels/testing/post-office.ts';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import { UNDO_WINDOW } from '#lib/domain/undo.ts';
import { newId } from '#lib/id.ts';
import { deleteUpdate } from '#lib/verbs/delete-update.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { pauseSending } from '#lib/verbs/pause-sending.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { resumeSending } from '#lib/verbs/resume-sending.ts';
import { fanOut } from './fan-out.ts';
import { newLane } from './lane.ts';

const sender = { from: 'status@example.com', replyTo: undefined, bounces: undefined };
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
});
beforeEach(everybodyHasLeft);
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const subscribe = (count: number, { newestOnly = false } = {}) =>
  subscribedMany(count, () => ({ newestOnly }));

const words = { body: 'It is.', components: [], notify: true };
async function tellEverything(): Promise<void> {
  while (await fanOut());
  passTime(UNDO_WINDOW);
}

/** A lane of its own for each: as after a restart. */
function laneTo(office: Pick<PostOffice, 'url'>, times?: Parameters<typeof emailOver>[2]) {
  const channel = emailOver(office.url, sender, times);
  closing.push(() => channel.close());
  return newLane('email', channel, newId());
}
async function officeWith(...manners: Parameters<typeof openPostOffice>): Promise<PostOffice> {
  const office = await openPostOffice(...manners);
  closing.push(() => office.close());
  return office;
}
const goOn = () => false;
const subjectsTo = (office: PostOffice, id: string) =>
  office.mails.filter(({ to }) => to === `${id}@example.org`).map(({ subject }) => subject);

async function statesNow() {
  const rows = await reader().select().from(deliveries);
  const states = rows.filter((row) => row.state !== 'withdrawn').map((row) => row.state);
  return Object.fromEntries(
    [...new Set(states)].map((state) => [state, states.filter((one) => one === state).length]),
  );
}

test('everybody is told once, in the order in which it was said', async () => {
  const ids = await subscribe(30);
  const { incidentId } = await openIncident(edith, { name: 'Slow', status: 'investigating', ...words });
  passTime(MINUTE);
  await postUpdate(edith, { incidentId, status: 'resolved', ...words });
  await tellEverything();
  const office = await officeWith();
  await laneTo(office).drain(goOn);
  for (const id of ids)
    expect(office.mails.filter(({ to }) => to === `${id}@example.org`).map(({ subject }) => subject)).toEqual(
      ['Investigating: Slow', 'Resolved: Slow'],
    );
  expect(office.mails).toHaveLength(60);
});

test('a server that was down for an hour gets everything in order when it is back, and nobody twice', async () => {
  const ids = await subscribe(12);
  const office = await openPostOffice();
  await office.close();
  const lane = laneTo(office);
  passTime(MINUTE);
  const { incidentId } = await openIncident(edith, { name: 'Dark', status: 'investigating', ...words });
  for (let minute = 0; minute < 60; minute += 1) {
    if (minute === 20) await postUpdate(edith, { incidentId, status: 'identified', ...words });
    await tellEverything();
    await lane.drain(goOn);
    passTime(MINUTE);
  }
  expect(await statesNow(), 'nothing is lost, nothing is held against anybody').toEqual({ waiting: 24 });
  const back = await officeWith({}, Number(new URL(office.url).port));
  passTime(5 * MINUTE);
  await lane.drain(goOn);
  for (const id of ids)
    expect(back.mails.filter(({ to }) => to === `${id}@example.org`).map(({ subject }) => subject)).toEqual([
      'Investigating: Dark',
      'Identified: Dark',
    ]);
  expect(await statesNow()).toEqual({ sent: 24 });
});

test('after an hour without a server whoever wants the newest alone gets it alone, and the others each word in order', async () => {
  const [all, newest] = [await subscribe(8), await subscribe(8, { newestOnly: true })];
  const office = await openPostOffice();
  await office.close();
  const lane = laneTo(office);
  passTime(MINUTE);
  const opens = (name: string) => openIncident(edith, { name, status: 'investigating', ...words });
  const { incidentId: dark } = await opens('Dark');
  const { incidentId: slow } = await opens('Slow');
  const says = {
    10: () => postUpdate(edith, { incidentId: dark, status: 'identified', ...words }),
    20: () => postUpdate(edith, { incidentId: slow, status: 'resolved', ...words }),
    45: () => postUpdate(edith, { incidentId: dark, status: 'monitoring', ...words }),
  } as Record<number, () => Promise<unknown>>;
  for (let minute = 0; minute < 60; minute += 1) {
    await says[minute]?.();
    await tellEverything();
    await lane.drain(goOn);
    passTime(MINUTE);
  }
  const back = await officeWith({}, Number(new URL(office.url).port));
  passTime(5 * MINUTE);
  await lane.drain(goOn);
  const about = (name: string, id: string) => subjectsTo(back, id).filter((line) => line?.endsWith(name));
  for (const id of all) {
    expect(about('Dark', id)).toEqual(['Investigating: Dark', 'Identified: Dark', 'Monitoring: Dark']);
    expect(about('Slow', id)).toEqual(['Investigating: Slow', 'Resolved: Slow']);
  }
  for (const id of newest) {
    expect(about('Dark', id)).toEqual(['Monitoring: Dark']);
    expect(about('Slow', id)).toEqual(['Resolved: Slow']);
  }
  expect(back.mails).toHaveLength(8 * 5 + 8 * 2);
  expect(await statesNow()).toEqual({ sent: 8 * 5 + 8 * 2, superseded: 8 * 3 });
});

test('what a server does to one mail decides of that one alone, and what may pass is sent once when it has passed', async () => {
  const manners = ['well', 'busy', 'gone', 'spam', 'hangs', 'drops'] as const;
  const ids = await subscribe(manners.length * 3);
  const mannerOf = (address: string) => manners[ids.indexOf(address.split('@')[0]!) % manners.length]!;
  passTime(MINUTE);
  await openIncident(edith, { name: 'Moody', status: 'investigating', ...words });
  await tellEverything();
  const office: PostOffice = await officeWith({
    onRcptTo({ address }, _session, answer) {
      const manner = mannerOf(address);
      if (manner === 'busy') return answer(smtpAnswer('451 4.3.2 Busy'));
      return answer(manner === 'gone' ? smtpAnswer('550 5.1.1 No such mailbox') : null);
    },
    onData(stream, session, answer) {
      const manner = mannerOf(session.envelope.rcptTo[0]!.address);
      if (manner === 'drops') return office.drop(session);
      stream.resume();
      if (manner === 'spam') stream.once('end', () => answer(smtpAnswer('554 5.7.1 Looks like spam')));
      if (manner === 'well') stream.once('end', () => answer());
    },
  });
  await laneTo(office, {
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 3_000,
    dnsTimeout: 5_000,
  }).drain(goOn);
  const rows = await reader()
    .select({
      id: subscribers.id,
      status: subscribers.status,
      state: deliveries.state,
      attempts: deliveries.attempts,
    })
    .from(deliveries)
    .innerJoin(subscribers, eq(subscribers.id, deliveries.subscriberId))
    .where(inArray(subscribers.id, ids));
  const fates = Object.fromEntries(
    manners.map((manner) => {
      const own = rows.filter(({ id }) => mannerOf(id) === manner);
      const fate = ({ state, attempts, status }: (typeof rows)[number]) => `${state} ${attempts} ${status}`;
      expect(own).toHaveLength(3);
      return [manner, [...new Set(own.map(fate))].join(', ')];
    }),
  );
  expect(fates).toEqual({
    well: 'sent 1 active',
    busy: 'waiting 1 active',
    gone: 'failed 1 quarantined',
    spam: 'failed 1 active',
    hangs: 'waiting 1 active',
    drops: 'waiting 1 active',
  });
  const calm = await officeWith();
  passTime(MINUTE * 2);
  await laneTo(calm).drain(goOn);
  const later = ids.filter((id) => ['busy', 'hangs', 'drops'].includes(mannerOf(id)));
  expect(calm.mails.map(({ to }) => to).sort()).toEqual(later.map((id) => `${id}@example.org`).sort());
});

test('of a server that accepts one in ten everybody is told at most once, and it is known who was not', async () => {
  const ids = await subscribe(20);
  passTime(MINUTE);
  await openIncident(edith, { name: 'Picky', status: 'investigating', ...words });
  await tellEverything();
  let count = 0;
  const office = await officeWith({
    onRcptTo: (_address, _session, answer) =>
      answer((count += 1) % 10 === 0 ? null : smtpAnswer('451 4.3.2 Busy')),
  });
  const lane = laneTo(office);
  for (let hour = 0; hour < 30; hour += 1) {
    await lane.drain(goOn);
    passTime(HOUR);
  }
  const { sent = 0, failed = 0, ...others } = await statesNow();
  expect(others, 'after a day nothing is open').toEqual({});
  expect(sent + failed).toBe(20);
  expect(sent).toBeGreaterThan(0);
  expect(office.mails).toHaveLength(sent);
  expect(new Set(office.mails.map(({ messageId }) => messageId)).size).toBe(sent);
  const people = await reader().select().from(subscribers).where(inArray(subscribers.id, ids));
  expect(
    people.every(({ status }) => status === 'active'),
    'and it is nobody’s fault',
  ).toBe(true);
});

test('a mailbox that is not there is quarantined, and the others get theirs', async () => {
  const [gone, ...others] = await subscribe(5);
  passTime(MINUTE);
  await openIncident(edith, { name: 'Gone', status: 'investigating', ...words });
  await tellEverything();
  const office = await officeWith({
    onRcptTo: ({ address }, _session, answer) =>
      answer(address.startsWith(gone!) ? smtpAnswer('550 5.1.1 No such mailbox') : null),
  });
  await laneTo(office).drain(goOn);
  expect(office.mails.map(({ to }) => to).sort()).toEqual(others.map((id) => `${id}@example.org`).sort());
  const [row] = await reader().select().from(subscribers).where(eq(subscribers.id, gone!));
  expect(row).toMatchObject({
    status: 'quarantined',
    reason: expect.stringContaining('No such mailbox') as string,
  });
});

test('an update that was deleted before it was sent is not sent', async () => {
  await subscribe(3);
  passTime(MINUTE);
  const { incidentId } = await openIncident(edith, { name: 'Oops', status: 'investigating', ...words });
  passTime(MINUTE);
  const { updateId } = await postUpdate(edith, { incidentId, status: 'identified', ...words });
  await tellEverything();
  await deleteUpdate(edith, { updateId, version: 1 });
  const office = await officeWith();
  await laneTo(office).drain(goOn);
  expect(office.mails.map(({ subject }) => subject)).toEqual(Array(3).fill('Investigating: Oops'));
});

test('stopped in the middle, what is in hand stays here as well, and all of it goes out when it goes on', async () => {
  const ids = await subscribe(60);
  passTime(HOUR);
  await openIncident(edith, { name: 'Stop', status: 'investigating', ...words });
  await tellEverything();
  let stopped: Promise<unknown> | undefined;
  const office = await officeWith({
    onRcptTo: (_address, _session, answer) => {
      stopped ??= pauseSending(edith, {});
      void stopped.then(() => answer(null));
    },
  });
  const channel = emailOver(office.url, sender);
  closing.push(() => channel.close());
  const lane = newLane('email', channel, newId());
  await lane.drain(goOn);
  const already = office.mails.length;
  expect(already).toBeGreaterThan(0);
  expect(already, 'what was on its way').toBeLessThanOrEqual(channel.concurrency);
  await resumeSending(edith, {});
  await lane.drain(goOn);
  expect(office.mails.map(({ to }) => to).sort()).toEqual(ids.map((id) => `${id}@example.org`).sort());
});

test('two nodes at once send each message once', async () => {
  const ids = await subscribe(40);
  passTime(HOUR);
  await openIncident(edith, { name: 'Both', status: 'investigating', ...words });
  await tellEverything();
  const office = await officeWith();
  await Promise.all([laneTo(office).drain(goOn), laneTo(office).drain(goOn)]);
  expect(office.mails.map(({ to }) => to).sort()).toEqual(ids.map((id) => `${id}@example.org`).sort());
});
