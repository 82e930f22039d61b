import { asc } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { subscribers } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, setUpPage } from '#db/testing/world.ts';
import { keepBooks } from '#db/books.ts';
import { now } from '#lib/clock.ts';
import { MINUTE } from '#lib/domain/instant.ts';
import { quarantine } from '#lib/outbox/quarantine.ts';
import { addGroup } from '#lib/verbs/add-group.ts';
import { addSubscriber } from '#lib/verbs/add-subscriber.ts';
import { importSubscribers } from '#lib/verbs/import-subscribers.ts';
import { pauseSending } from '#lib/verbs/pause-sending.ts';
import { resumeSending } from '#lib/verbs/resume-sending.ts';
import { pausedSending, troubles } from './sending.ts';
import { subscribersExport } from './subscribers-export.ts';
import { type Place, subscriberCounts, subscribersList } from './subscribers-list.ts';

const NONE = { search: '', channel: null, status: null, before: null } as const;
const SECRET = 'https://hooks.slack.com/services/T0001/B0002/secretsecret';
const many = Array.from({ length: 120 }, (_, n) => `person${n}@example.org`);

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
});

test('a channel that is not set up is no matter while nobody is told by it', async () => {
  expect(await troubles()).toEqual([]);
});

test('a long list shows everybody once, page by page, however many came at the same moment', async () => {
  await importSubscribers(ada, { list: many.slice(0, 100).join('\n'), confirmed: true });
  passTime(MINUTE);
  await importSubscribers(ada, { list: many.slice(100).join('\n'), confirmed: true });
  const seen: (string | null)[] = [];
  let before: Place | null = null;
  do {
    const { subscribers, next } = await subscribersList({ ...NONE, before });
    seen.push(...subscribers.map(({ address }) => address));
    before = next;
  } while (before);
  expect(seen).toHaveLength(120);
  expect(new Set(seen)).toEqual(new Set(many));
  expect(new Set(seen.slice(0, 20)), 'the newest first').toEqual(new Set(many.slice(100)));
  expect(await subscriberCounts()).toEqual({ active: 120 });
});

test('the list is found in by a part of a mail address, and by the host of other channels, never by their path', async () => {
  await addSubscriber(ada, { channel: 'slack', address: SECRET, confirmed: true });
  const find = async (search: string) =>
    (await subscribersList({ ...NONE, search })).subscribers.map(({ address }) => address);
  expect(await find('PERSON7@')).toEqual(['person7@example.org']);
  expect(await find('hooks.slack')).toEqual([SECRET]);
  for (const secret of ['secret', 'T0001', 'hooks.slack.com/services/T0001', SECRET])
    expect(await find(secret), secret).toEqual([]);
  expect(await find('%'), 'a sign of the query is a character').toEqual([]);
  expect(await find('\0')).toEqual([]);
});

test('what is exported is no formula to a spreadsheet, and importing it changes nothing', async () => {
  const api = await componentNamed('API; the second');
  const { groupId } = await addGroup(ada, { name: 'Europe' });
  const choice = { scope: 'chosen', componentIds: [api], groupIds: [groupId], leastImpact: 'major' };
  await addSubscriber(ada, { address: '=cmd@example.org', confirmed: true, ...choice });
  await addSubscriber(edith, { address: 'asked@example.org' });
  const { subscriberId } = await addSubscriber(ada, { address: 'gone@example.org', confirmed: true });
  await keepBooks((tx) => quarantine(tx, subscriberId, '550 "no", such\nmailbox'));
  let list = '';
  for await (const part of subscribersExport()) list += part;
  expect(list.split('\r\n').filter((line) => /(^|,)"?[=+@-]/.test(line))).toEqual([]);
  const everybody = () => reader().select().from(subscribers).orderBy(asc(subscribers.id));
  const before = await everybody();
  passTime(120 * MINUTE);
  for (const confirmed of [true, false]) {
    const { rows, added, asked } = await importSubscribers(ada, { list, confirmed });
    expect(rows).toHaveLength(124);
    expect({ added, asked, wrong: rows.filter(({ outcome }) => outcome === 'invalid') }).toEqual({
      ...{ added: 0, asked: 0, wrong: [] },
    });
  }
  expect(await everybody()).toEqual(before);
});

test('mail that is not set up is named once somebody is told by it, with what waits', async () => {
  expect(await troubles()).toEqual([
    { channel: 'email', waiting: 1, missing: 'SMTP_URL is not set.', overdueSince: null, lastFailure: null },
  ]);
});

test('while messages are paused it is known who did it, since when, and how many wait', async () => {
  expect(await pausedSending()).toBeNull();
  await pauseSending(edith, {});
  const since = now();
  passTime(MINUTE);
  expect(await pausedSending()).toEqual({ since, by: 'Edith', waiting: 1 });
  await resumeSending(ada, {});
  expect(await pausedSending()).toBeNull();
});
