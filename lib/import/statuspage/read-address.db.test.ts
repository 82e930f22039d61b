import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
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
import { HOSTILE, inPages, serveJson, SOON } from '#lib/import/testing/serve-json.ts';
import { readStatuspageAddress } from './read-address.ts';
import { published } from './testing/published.ts';

const answers: Record<string, unknown> = {};
const AT = '/v1/pages/pageacme0001';
const times = (at: string) => ({ created_at: at, updated_at: at });
const component = (id: string, name: string, more: object = {}) => ({
  ...{ id, page_id: 'pageacme0001', name, group_id: null, group: false, description: null, position: 1 },
  ...{ status: 'operational', showcase: true, only_show_if_degraded: false, start_date: null },
  ...{
    automation_email: 'component+1@notifications.statuspage.io',
    ...times('2024-06-01T12:00:00Z'),
    ...more,
  },
});
const update = (id: string, status: string, at: string, body: string, more: object = {}) => ({
  ...{ id, incident_id: 'x', status, body, ...times(at), display_at: at, affected_components: null },
  ...{ deliver_notifications: true, custom_tweet: null, tweet_id: null, ...more },
});
const story = (id: string, name: string, status: string, said: object[], more: object = {}) => ({
  ...{ id, name, status, impact: 'minor', impact_override: null, components: [], incident_updates: said },
  ...{ metadata: {}, resolved_at: null, postmortem_body: null, scheduled_for: null, scheduled_until: null },
  ...{ shortlink: `https://stspg.io/${id}`, reminder_intervals: null, incident_impacts: [] },
  ...{ ...times('2025-03-10T10:00:00Z'), ...more },
});
const nobody = {
  email: null,
  endpoint: null,
  components: null,
  quarantined_at: null,
  created_at: '2025-01-01T00:00:00Z',
};

function asDescribed() {
  for (const path of Object.keys(answers)) delete answers[path];
  const open = story('incopen00001', 'Open', 'investigating', [
    update('updopen00001', 'investigating', '2025-03-17T08:00:00.000Z', HOSTILE, {
      affected_components: [
        { code: 'compapi00001', name: 'API', old_status: 'operational', new_status: 'partial_outage' },
      ],
    }),
  ]);
  const people: Record<string, object[]> = {
    active: [
      { ...nobody, id: 'subemail0001', mode: 'email', email: 'a@example.com' },
      {
        ...nobody,
        id: 'subpart00001',
        mode: 'email',
        email: 'b@example.com',
        components: ['compapi00001', 'compgone0000'],
      },
      { ...nobody, id: 'subgone00001', mode: 'email', email: 'c@example.com', components: ['compgone0000'] },
      { ...nobody, id: 'subsms000001', mode: 'sms', phone_number: '5551234' },
      { ...nobody, id: 'subslack0001', mode: 'slack', obfuscated_channel_name: '#o…s' },
      {
        ...nobody,
        id: 'subhook00001',
        mode: 'webhook',
        endpoint: 'https://hooks.example.com/x',
        email: 'ops@example.com',
      },
    ],
    unconfirmed: [{ ...nobody, id: 'subnew000001', mode: 'email', email: 'd@example.com' }],
    quarantined: [
      {
        ...nobody,
        id: 'subbad000001',
        mode: 'email',
        email: 'e@example.com',
        quarantined_at: '2025-02-01T00:00:00Z',
      },
    ],
  };
  Object.assign(answers, {
    '/v1/pages': [
      { id: 'pageacme0001', name: 'Acme', subdomain: 'acme' },
      { id: 'pageother001', name: 'Other', subdomain: 'other' },
    ],
    [AT]: {
      ...{
        id: 'pageacme0001',
        name: 'Acme',
        subdomain: 'acme',
        domain: 'status.acme.example',
        url: 'https://acme.example',
      },
      ...{
        page_description: 'About us',
        time_zone: 'Pacific Time (US & Canada)',
        notifications_email_footer: 'Acme, Main St',
      },
      ...{
        css_greens: '#0f0',
        twitter_username: 'acme',
        viewers_must_be_team_members: false,
        favicon_logo: { url: '' },
      },
    },
    [`${AT}/components`]: inPages(
      [
        component('compapi00001', 'API', { status: 'partial_outage' }),
        component('compodd00001', 'Odd', { status: 'exploded' }),
      ],
      1,
    ),
    [`${AT}/component-groups`]: [],
    [`${AT}/incidents`]: inPages(
      [
        open,
        story('incbad000001', 'Panic', 'panicking', [
          update('u1', 'panicking', '2025-03-10T10:00:00.000Z', ''),
        ]),
        story(
          'inctweet0001',
          'Told',
          'resolved',
          [
            update('updtweet0001', 'resolved', '2025-03-10T10:00:00.000Z', 'Over.', {
              tweet_id: '1914356040327651396',
            }),
          ],
          {
            resolved_at: '2025-03-10T10:00:00Z',
            impact_override: 'critical',
            impact: 'critical',
            backfilled: true,
            metadata: { jira: { key: 'OPS-1' } },
          },
        ),
        story(
          'mntcome00001',
          'Work',
          'scheduled',
          [update('updcome00001', 'scheduled', '2025-03-16T10:00:00.000Z', 'Planned.')],
          {
            ...{
              impact: 'maintenance',
              scheduled_for: '2025-03-20T10:00:00Z',
              scheduled_until: '2025-03-20T11:00:00Z',
            },
            ...{
              scheduled_auto_in_progress: false,
              scheduled_auto_completed: true,
              scheduled_remind_prior: true,
            },
          },
        ),
      ],
      2,
    ),
    [`${AT}/incidents/unresolved`]: [open],
    [`${AT}/subscribers`]: (query: URLSearchParams) =>
      inPages(
        people[query.get('state')!]!,
        2,
      )(new URLSearchParams({ page: String(Number(query.get('page')) + 1) })),
    [`${AT}/incident_templates`]: [{ id: 'tmpl00000001' }, { id: 'tmpl00000002' }],
  });
}

let served: Awaited<ReturnType<typeof serveJson>>;
beforeAll(async () => {
  served = await serveJson({ name: 'authorization', value: 'OAuth key' }, answers);
});
afterAll(() => served.close());
beforeEach(async () => {
  setClock(MONDAY);
  asDescribed();
  await emptied();
  await keepBooks(async (tx) => void (await tx.delete(subscribers)));
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
    subscribers: { added: 5, refused: 3 },
  });
  for (const said of [
    'A component was refused: status: Invalid option',
    'An incident was refused: status: Invalid option',
    'A subscriber by sms has no place here (subscriber subsms000001)',
    'A subscriber by slack was refused: the address of its room is not told (subscriber subslack0001)',
    'A subscriber was refused: what they chose is not here, or over (subscriber subgone00001)',
    'No place here yet: 2 incident templates',
    'A reminder before a maintenance has no place here (maintenance mntcome00001)',
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
  });
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
