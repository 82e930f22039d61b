import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { allTemplates } from '#db/queries/template.ts';
import {
  components,
  deliveries,
  events,
  incidents,
  maintenances,
  page,
  subscribers,
  updates,
} from '#db/schema/index.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import { hasSharedData, sharedJson } from '#e2e/shared-data.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { importHistory } from '#lib/import/import-history.ts';
import { serveJson, SOON } from '#lib/import/testing/serve-json.ts';
import { readStatuspageAddress } from './read-address.ts';
import { answers, asDescribed, AT, story, update } from './testing/manage-answers.ts';
import { published } from './testing/published.ts';

let served: Awaited<ReturnType<typeof serveJson>>;
beforeAll(async () => {
  served = await serveJson({ name: 'authorization', value: 'OAuth key' }, answers);
});
afterAll(() => served.close());
beforeEach(async () => {
  setClock(MONDAY);
  asDescribed();
  await emptied();
});

const read = (path = AT, token: string | null = 'key') =>
  readStatuspageAddress(`${served.url}${path}`, () => undefined, { token, waits: SOON });
const importing = () => importHistory({ kind: 'import', source: 'Statuspage' }, () => read());

test('by token, the settings of the page that have a place here come with it', async () => {
  const { remarks } = await importing();
  expect((await reader().select().from(page))[0]).toMatchObject({
    ...{
      id: 'pageacme0001',
      name: 'Acme',
      url: 'https://status.acme.example',
      siteUrl: 'https://acme.example',
    },
    ...{ about: 'About us', mailFooter: 'Acme, Main St', timeZone: 'America/Los_Angeles' },
  });
  expect(remarks.join('\n')).toContain(
    'Settings of the page have no place here: css_greens, twitter_username',
  );
});

test('by token, lists are read to their end, and what is odd is refused alone and named', async () => {
  const { counts, remarks } = await importing();
  expect(counts).toMatchObject({
    ...{
      incidents: { added: 2, refused: 1 },
      maintenances: { added: 1 },
      components: { added: 1, refused: 1 },
    },
    templates: { added: 2, refused: 1 },
    subscribers: { added: 5, refused: 3 },
  });
  for (const said of [
    'A component was refused: status: Invalid option',
    'An incident was refused: status: Invalid option',
    'A subscriber by sms has no place here (subscriber subsms000001)',
    'A subscriber by slack was refused: the address of its room is not told (subscriber subslack0001)',
    'A subscriber was refused: what they chose is not here, or over (subscriber subgone00001)',
    'A template was refused: update_status: Invalid option',
    'Not taken over: 1 metrics',
    'Addresses that set a component by mail have no place here',
  ])
    expect(remarks.join('\n')).toContain(said);
  const again = await importing();
  for (const count of Object.values(again.counts))
    expect(count).toMatchObject({ added: 0, changed: 0, kept: 0 });
});

test('by token, what only the manage API tells is kept: who set what, what programs keep, what the clock does', async () => {
  const listed = answers[`${AT}/incidents`] as (query: URLSearchParams) => unknown;
  // Bare, as the read API has it: no number of JavaScript holds it.
  answers[`${AT}/incidents`] = (query: URLSearchParams) =>
    new Response(JSON.stringify(listed(query)).replace('"1914356040327651396"', '1914356040327651396'));
  await importing();
  const [told] = await reader().select().from(incidents).where(eq(incidents.id, 'inctweet0001'));
  expect(told).toMatchObject({
    impactOverride: 'critical',
    backfilled: true,
    metadata: { jira: { key: 'OPS-1' } },
  });
  const [said] = await reader().select().from(updates).where(eq(updates.id, 'updtweet0001'));
  expect(said).toMatchObject({ tweetId: '1914356040327651396' });
  expect((await reader().select().from(maintenances))[0]).toMatchObject({
    autoStart: false,
    autoComplete: true,
    remindBefore: [1],
  });
  expect(await allTemplates(reader())).toMatchObject([
    { name: 'Slow', body: 'We are **looking**.', status: 'identified', notify: false, components: [] },
    { name: 'Bare', title: '', body: '', status: null, notify: true },
  ]);
});

test('subscribers come as confirmed where they are, and who is brought in is sent nothing', async () => {
  await importing();
  const people = await reader().select().from(subscribers).orderBy(asc(subscribers.address));
  expect(people.map((one) => [one.address, one.status, one.scope])).toEqual([
    ['a@example.com', 'active', 'page'],
    ['b@example.com', 'active', 'chosen'],
    ['d@example.com', 'unconfirmed', 'page'],
    ['e@example.com', 'quarantined', 'page'],
    ['https://hooks.example.com/x', 'active', 'page'],
  ]);
  expect(people[0]).toMatchObject({
    id: 'subemail0001',
    createdAt: parseInstant('2025-01-01T00:00:00Z'),
    confirmedAt: MONDAY,
  });
  expect(await reader().$count(deliveries)).toBe(0);
});

test('who left here stays away, whatever the source says', async () => {
  await importing();
  await keepBooks((tx) =>
    tx.update(subscribers).set({ status: 'left', address: null }).where(eq(subscribers.id, 'subemail0001')),
  );
  const { counts } = await importing();
  expect(counts.subscribers).toMatchObject({ added: 0, changed: 0, kept: 1 });
});

describe('what cannot be read is said, and nothing is imported', () => {
  test.each<[string, string, string | null, RegExp]>([
    ['a token that is wrong', AT, 'wrong', /^Statuspage does not accept the token/],
    ['no token where there has to be one', AT, null, /is read with a token: set SOURCE_TOKEN/],
    ['no such page', '/v1/pages/nowhere00001', 'key', /^There is nothing at .*nowhere00001/],
    [
      'two pages of which none is named',
      '/v1',
      'key',
      /opens pageacme0001 \(Acme\), pageother001 \(Other\)\. Name one/,
    ],
  ])('%s', async (_, path, token, words) => {
    await expect(async () => read(path, token)).rejects.toThrow(words);
    expect(await reader().$count(page)).toBe(0);
  });

  test('a page for people at a public address', async () => {
    const site = await serveJson(
      { name: 'accept', value: 'application/json' },
      {
        '/api/v2/summary.json': () => new Response('<!doctype html>'),
      },
    );
    const given = { token: null, waits: SOON };
    await expect(readStatuspageAddress(site.url, () => undefined, given)).rejects.toThrow(
      /does not answer with JSON/,
    );
    await site.close();
  });

  test('a token that may not read subscribers leaves them out, and says so', async () => {
    answers[`${AT}/subscribers`] = () => new Response('{}', { status: 403 });
    const { counts, remarks } = await importing();
    expect(counts.subscribers.added).toBe(0);
    expect(remarks.join('\n')).toContain('The token may not read the subscribers');
  });
});

test('a limit of requests is waited for as long as it says, and nothing is lost', async () => {
  let refused = 0;
  const whole = answers[`${AT}/incidents`] as (query: URLSearchParams) => unknown;
  answers[`${AT}/incidents`] = (query: URLSearchParams) =>
    (refused += 1) % 2 === 1
      ? new Response('{}', { status: 420, headers: { 'retry-after': '0' } })
      : whole(query);
  expect((await importing()).counts.incidents.added).toBe(2);
});

test('two things with one id do not break the rest: the first is taken, and what comes again is refused', async () => {
  const said = (body: string) => update('updsame00001', 'resolved', '2025-03-10T10:00:00.000Z', body);
  answers[`${AT}/incidents`] = [
    story('incfirst0001', 'First', 'resolved', [said('One.')]),
    story('incother0001', 'Other', 'resolved', [said('Two.')]),
    story('compapi00001', 'Named like a component', 'resolved', [
      update('u2', 'resolved', '2025-03-10T10:00:00.000Z', ''),
    ]),
    story('inchalf00001', 'Half a sign', 'resolved', [
      update('u3', 'resolved', '2025-03-10T10:00:00.000Z', 'a\ud800b'),
    ]),
  ];
  const { counts, remarks } = await importing();
  expect(counts.incidents).toMatchObject({ added: 2, refused: 2 });
  expect(remarks.join('\n')).toContain(
    'An incident was refused: it has an id that something else has (2 times, first incident incother0001)',
  );
  expect((await importing()).counts.updates).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
});

test('where no list says what is open, what does not say that it is over is not', async () => {
  delete answers[`${AT}/incidents/unresolved`];
  await importing();
  const [open] = await reader().select().from(incidents).where(eq(incidents.id, 'incopen00001'));
  expect(open).toMatchObject({ status: 'investigating', closedAt: null });
});

test('a postmortem that is odd keeps nothing else from being taken', async () => {
  const words = update('updpost00001', 'postmortem', '2025-03-12T10:00:00.000Z', 'It was the disk.');
  answers[`${AT}/incidents`] = [
    story('incpost00001', 'Post', 'postmortem', [
      words,
      update('u4', 'resolved', '2025-03-10T10:00:00.000Z', 'Over.'),
    ]),
  ];
  answers[`${AT}/incidents/incpost00001/postmortem`] = { body: 7, created_at: 'then', updated_at: null };
  const { counts, remarks } = await importing();
  expect(counts.postmortems).toMatchObject({ added: 1, refused: 1 });
  expect(remarks.join('\n')).toContain(
    'A postmortem was refused: body: Invalid input: expected string, received number (postmortem incpost00001)',
  );
});

test('without a token the public address is enough, also when the address of a file is typed', async () => {
  const site = await serveJson(
    { name: 'accept', value: 'application/json' },
    Object.fromEntries(Object.entries(published()).map(([name, content]) => [`/api/v2/${name}`, content])),
  );
  const readPublic = (path: string) =>
    readStatuspageAddress(`${site.url}${path}`, () => undefined, { token: null, waits: SOON });
  const { counts } = await importHistory({ kind: 'import', source: 'Statuspage' }, () => readPublic('/'));
  expect(counts).toMatchObject({
    incidents: { added: 3 },
    maintenances: { added: 2 },
    components: { added: 3 },
  });
  const before = await reader().$count(events);
  const again = await importHistory({ kind: 'import', source: 'Statuspage' }, () =>
    readPublic('/api/v2/summary.json'),
  );
  expect(again.counts.incidents).toMatchObject({ unchanged: 3, added: 0 });
  expect(await reader().$count(events)).toBe(before);
  await site.close();
});

test.skipIf(!hasSharedData)('a recorded answer of the manage API is taken whole', async () => {
  const recorded = sharedJson('v1-samples/port-docs-incident.json') as {
    id: string;
    incident_updates: object[];
  };
  answers[`${AT}/incidents`] = [recorded];
  answers[`${AT}/incidents/unresolved`] = [];
  const { counts } = await importing();
  expect(counts).toMatchObject({
    incidents: { added: 1 },
    updates: { added: recorded.incident_updates.length },
  });
  expect((await reader().select().from(incidents))[0]).toMatchObject({
    ...{
      id: recorded.id,
      impact: 'major',
      impactOverride: 'major',
      startedAt: parseInstant('2024-06-07T01:00:17.309Z'),
    },
    metadata: { port: { runId: 'r_hUFsDXiY5DzF3sjf', trigger: 'Object' } },
  });
  expect(await reader().$count(components)).toBe(4);
});
