import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import {
  componentGroups,
  components,
  events,
  incidents,
  postmortems,
  subscriberComponents,
  subscriberGroups,
  subscriberIncidents,
} from '#db/schema/index.ts';
import { plantExampleWorld } from '#db/seed/example/plant.ts';
import { setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import { subscribed } from '#db/testing/subscribed.ts';
import { setUpPage } from '#db/testing/world.ts';
import { hasSharedData, sharedPath } from '#e2e/shared-data.ts';
import { now } from '#lib/clock.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { importHistory } from '#lib/import/import-history.ts';
import { dumpTo } from '#lib/portable/dump.ts';
import { candor } from '#lib/portable/testing/candor.ts';
import { documentAt } from '#lib/portable/testing/documents.ts';
import { SCOPES } from '#lib/domain/scope.ts';
import { createToken } from '#lib/verbs/create-token.ts';
import { importStatuspage } from './import-statuspage.ts';
import { readStatuspageAddress } from './read-address.ts';
import { everythingTold, publiclyTold } from './testing/everything-told.ts';
import { servePage } from './testing/serve-page.ts';

const IMPORT: Actor = { kind: 'import', source: 'Statuspage' };
const quiet = () => undefined;

let served: Awaited<ReturnType<typeof servePage>>;
beforeAll(async () => void (served = await servePage()));
afterAll(() => served.close());

/** A new one each time: of one there are only so many requests a minute. */
async function token(): Promise<string> {
  return (await createToken(IMPORT, { name: 'Import', scopes: [...SCOPES], days: null })).token;
}
const readLive = async (own?: string) =>
  readStatuspageAddress(`${served.url}/v1`, quiet, { token: own ?? (await token()) });
const toldNow = async () => everythingTold(served.url, await token());

/** One of each kind, as far as the page has something to choose. */
async function givenSubscribers(): Promise<number> {
  const db = reader();
  const [component] = await db.select().from(components).where(isNull(components.removedAt)).limit(1);
  const [group] = await db.select().from(componentGroups).limit(1);
  const [open] = await db
    .select()
    .from(incidents)
    .where(and(isNull(incidents.resolvedAt), isNull(incidents.closedAt)))
    .limit(1);
  await subscribed({ address: 'all@example.org' });
  await subscribed({ address: 'Not.Yet@example.org', status: 'unconfirmed', confirmedAt: null });
  await subscribed({ address: 'bounced@example.org', status: 'quarantined', reason: 'No such mailbox.' });
  const hook = { channel: 'webhook', address: 'https://hooks.example.org/in', contact: 'ops@example.org' };
  await subscribed({ ...hook, channel: 'webhook' });
  const parts = await subscribed({ address: 'parts@example.org', scope: 'chosen' });
  const follower = open ? await subscribed({ address: 'follows@example.org', scope: 'incident' }) : null;
  await keepBooks(async (tx) => {
    await tx.insert(subscriberComponents).values({ subscriberId: parts, componentId: component!.id });
    if (group) await tx.insert(subscriberGroups).values({ subscriberId: parts, groupId: group.id });
    if (follower)
      await tx.insert(subscriberIncidents).values({ subscriberId: follower, incidentId: open!.id });
  });
  return follower ? 6 : 5;
}

const recorded = (name: string) => async () => {
  setClock(parseInstant('2026-11-24T12:00:00Z'));
  await importStatuspage(IMPORT, sharedPath(`pages/${name}`));
};

/** As it was at a moment: with what was set by hand, was taken off a maintenance, is a maintenance by its impact. */
const summarised = (name: string) => async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-summary-'));
  const json = readFileSync(sharedPath(`summaries/${name}.json`), 'utf8');
  setClock(parseInstant((JSON.parse(json) as { page: { updated_at: string } }).page.updated_at));
  writeFileSync(join(folder, 'summary.json'), json);
  await importStatuspage(IMPORT, folder);
  rmSync(folder, { recursive: true });
};
const SUMMARIES = [
  'github--2021-08-10T225308--minor',
  'opsgenie--2021-09-14T005345--major',
  'opsgenie--2021-09-14T093009--maintenance',
];

describe.each([
  ...(hasSharedData
    ? [
        ...['github', 'digitalocean', 'trello'].map((name) => ({ name, planted: recorded(name) })),
        ...SUMMARIES.map((name) => ({ name, planted: summarised(name) })),
      ]
    : []),
  {
    name: 'the example world',
    planted: async () => {
      setClock(parseInstant('2026-11-24T12:00:00Z'));
      await setUpPage('America/New_York');
      await plantExampleWorld(now());
    },
  },
])('the page of $name, imported from where it is served', ({ planted }) => {
  test('by token is the same page to every program, and a second time nothing changes', async () => {
    await emptied();
    await planted();
    const people = await givenSubscribers();
    const before = await toldNow();
    // Read whole before the page is gone that it is read from.
    const history = await readLive();
    await emptied();
    const { counts } = await importHistory(IMPORT, () => history);
    expect(counts.subscribers).toMatchObject({ added: people, refused: 0 });
    expect(await toldNow()).toEqual(before);

    const recordedSoFar = await reader().$count(events);
    const again = await importHistory(IMPORT, () => readLive());
    for (const count of Object.values(again.counts))
      expect(count).toMatchObject({ added: 0, changed: 0, kept: 0, refused: 0 });
    expect(again.counts.incidents.unchanged).toBe(counts.incidents.added);
    // The tokens of the test are events too.
    expect(await reader().$count(events)).toBe(recordedSoFar + 1);
  }, 300_000);

  test('without a token is the same page to everybody who reads', async () => {
    await emptied();
    await planted();
    const before = await publiclyTold(served.url);
    const history = await readStatuspageAddress(served.url, quiet, { token: null });
    await emptied();
    const { counts } = await importHistory(IMPORT, () => history);
    expect(counts.incidents.added).toBeGreaterThan(0);
    expect(await publiclyTold(served.url)).toEqual(before);
    const again = await importHistory(IMPORT, () =>
      readStatuspageAddress(served.url, quiet, { token: null }),
    );
    for (const count of Object.values(again.counts)) expect(count).toMatchObject({ added: 0, changed: 0 });
  }, 300_000);
});

test('the command line imports it into another database, of whichever engine, to the same rows', async () => {
  await emptied();
  await setUpPage('Asia/Kolkata');
  await plantExampleWorld(now());
  const folder = mkdtempSync(join(tmpdir(), 'candor-live-'));
  try {
    const history = await readLive();
    const there = { DATABASE_URL: `file:${join(folder, 'there.db')}`, DATA_DIR: join(folder, 'data') };
    const words = ['import', 'statuspage', `${served.url}/v1`, '--token-env', 'THEIRS'];
    const first = await candor(words, { ...there, THEIRS: await token() });
    expect(first).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('Reading incidents: ') as string,
    });
    const second = await candor(words, { ...there, THEIRS: await token() });
    expect(second.stdout).toMatch(/^0 added, 0 changed, \d+ unchanged, 0 kept, 0 refused$/m);
    expect(await candor(['dump', join(folder, 'there.json')], there)).toMatchObject({ status: 0 });
    await emptied();
    await importHistory(IMPORT, () => history);
    await dumpTo(join(folder, 'here.json'));
    // But for what is of one page alone: when it was made, what happened on it, who may do what, numbers that go up.
    const sumsOf = (name: string) => {
      const { check, tables } = documentAt(join(folder, name));
      const statuses = tables.componentStatuses!.rows.map(({ id: _, ...row }) => row);
      return { ...check, page: null, events: null, tokens: null, componentStatuses: statuses };
    };
    expect(sumsOf('there.json')).toEqual(sumsOf('here.json'));
    const refused = await candor(words, { ...there, THEIRS: 'no-such-token' });
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('Statuspage does not accept the token');
    expect(refused.stderr).not.toContain('no-such-token');
    const nameless = await candor(words, { ...there, THEIRS: '' });
    expect(nameless.stderr).toContain('The environment has no THEIRS');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

test('a draft of a postmortem comes when it is asked for', async () => {
  await emptied();
  await setUpPage();
  await plantExampleWorld(now());
  await keepBooks(async (tx) => {
    const never = { published: null, publishedAt: null, publishedActionItems: null, correctedAt: null };
    await tx.update(postmortems).set(never).where(isNotNull(postmortems.publishedAt));
  });
  const all = await reader().select().from(postmortems);
  const [first] = all;
  const opened = await token();
  const without = await readStatuspageAddress(`${served.url}/v1`, quiet, { token: opened });
  const whole = await readStatuspageAddress(`${served.url}/v1`, quiet, {
    token: await token(),
    drafts: true,
  });
  expect(without.incidents.filter((one) => one.postmortem)).toEqual([]);
  expect(without.remarks.lines().join('\n')).toContain('--drafts');
  expect(whole.incidents.filter((one) => one.postmortem)).toHaveLength(all.length);
  await emptied();
  await importHistory(IMPORT, () => whole);
  const [stored] = await reader()
    .select()
    .from(postmortems)
    .where(eq(postmortems.incidentId, first!.incidentId));
  expect(stored).toMatchObject({ draft: first!.draft, published: null, publishedAt: null });
});
