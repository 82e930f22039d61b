import { beforeEach, expect, it } from 'vitest';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { isoOf, parseInstant } from '#lib/domain/instant.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { readCachet } from './read-cachet.ts';
import { answersV2 } from './testing/answers-v2.ts';
import { answersV3 } from './testing/answers-v3.ts';
import { type Answers, served } from './testing/served.ts';
import { type World, world } from './testing/world.ts';
import { writtenFile, writtenSqlite } from './testing/written-file.ts';

beforeEach(() => setClock(MONDAY));

const quiet = () => undefined;
const read = (from: string, token: string | null = null, zone: string | null = null) =>
  readCachet(from, quiet, { token, zone });
const NOW = isoOf(MONDAY).slice(0, 19).replace('T', ' ');
const TWO = 'a-token-of-two';
const THREE = 'a-token-of-three';

/** Without what only one of the ways tells. */
function compared({ page: _, remarks: __, incidents, ...rest }: Awaited<ReturnType<typeof read>>) {
  return { ...rest, incidents: incidents.toSorted((a, b) => a.createdAt - b.createdAt) };
}

it('reads the same from the API of a Cachet 3, from its SQLite file, and from its tables as JSON', async () => {
  let given: World = world();
  const address = await served((asked) => answersV3(given)(asked));
  given = world(address);
  const api = await read(address, THREE);
  const tables = Object.entries(given);
  const files = [
    writtenSqlite(given),
    writtenSqlite(given, 'chq_'),
    writtenFile(JSON.stringify(given)),
    // As phpMyAdmin writes it: numbers as words, and tables among other things.
    writtenFile(
      JSON.stringify([
        ...[
          { type: 'header', version: '5.2.1', comment: 'x' },
          { type: 'database', name: 'cachet' },
        ],
        ...tables.map(([name, rows]) => ({
          ...{ type: 'table', name, database: 'cachet' },
          data: rows.map((row) =>
            Object.fromEntries(
              Object.entries(row).map(([key, value]) => [
                key,
                typeof value === 'number' ? String(value) : value,
              ]),
            ),
          ),
        })),
      ]),
    ),
  ];
  expect(api.incidents).toHaveLength(3);
  // A component that was deleted there is known to the tables alone; nothing names this one.
  for (const file of files) expect(compared(await read(file))).toEqual(compared(api));
});

it('takes of a Cachet 2 the same but what it does not keep: what components were, and words on schedules', async () => {
  const three = compared(await read(await served(answersV3(world())), THREE));
  const two = await read(await served(answersV2(world(), NOW)), TWO);
  const shape = (one: (typeof three.incidents)[number]) => [
    one.name,
    one.startedAt,
    one.updates.map((u) => [u.status, u.body, u.displayAt]),
  ];
  expect(compared(two).incidents.map(shape)).toEqual(three.incidents.map(shape));
  const said = compared(two).incidents.map((one) =>
    one.updates.flatMap((u) => u.components.map((c) => [c.name, c.status])),
  );
  expect(said).toEqual([
    [
      ['Cranes', 'operational'],
      ['Cranes', 'operational'],
    ],
    [['Website', 'operational']],
    [['Locks', 'degraded_performance']],
  ]);
  expect(two.remarks.lines().join('\n')).toContain(
    'Cachet did not keep what a component was during an incident: no downtime is counted (2 times, first incident 1)',
  );
  expect(two.incidents.map((one) => one.shortlink)).toContain('http://harbour.example/incidents/1');
  const status = (all: typeof two.maintenances) =>
    all.map((one) => [one.name, one.updates.map((u) => u.status)]);
  expect(status(two.maintenances)).toEqual([
    ['New crane', ['scheduled', 'in_progress', 'completed']],
    ['Dredging', ['scheduled']],
    ['Painting', ['scheduled']],
  ]);
});

it.each(['UTC', 'Asia/Kathmandu'])(
  'takes nobody for confirmed by the time of the question that Cachet 2 answers with, shown in %s',
  async (zone) => {
    const shown = new Date(MONDAY).toLocaleString('sv', { timeZone: zone });
    const { subscribers } = await read(await served(answersV2(world(), shown)), TWO);
    expect(subscribers!.map((one) => [one.address, one.status])).toEqual([
      ['ann@harbour.example', 'active'],
      ['bob@harbour.example', 'active'],
      ['never-asked@harbour.example', 'unconfirmed'],
    ]);
  },
);

it.each([
  ['2', (given: World) => answersV2(given, NOW), TWO],
  ['3', answersV3, THREE],
])(
  'takes nothing that only staff see in a Cachet %s, though the token sees it',
  async (_, answers, token) => {
    const history = await read(await served(answers(world())), token);
    const { remarks, ...rest } = history;
    for (const secret of ['A secret.', 'coffee', 'Intranet', 'Staff only', 'Old pump'])
      expect(JSON.stringify(rest)).not.toContain(secret);
    expect(remarks.lines().join('\n')).toContain(
      'What only staff see there is not taken: it would be published here (4 times',
    );
  },
);

it.each([
  ['2', answersV2(world(), NOW)],
  ['3', answersV3(world())],
])('takes no subscribers of a Cachet %s without a token, and says so', async (_, answers) => {
  const { subscribers, remarks, incidents } = await read(await served(answers));
  expect([subscribers!.length, incidents.length]).toEqual([0, 3]);
  expect(remarks.lines().join('\n')).toContain('Without a token Cachet tells no subscribers');
});

it('takes a room of Slack for a subscriber of its own kind', async () => {
  const given = world();
  const slack = { email: null, slack_webhook_url: 'https://hooks.slack.com/services/T000/B000/XXXXXXXX' };
  Object.assign(given.subscribers[0]!, slack);
  const { subscribers } = await read(writtenSqlite(given));
  expect(subscribers![0]).toMatchObject({
    channel: 'slack',
    address: slack.slack_webhook_url,
    status: 'active',
  });
});

it('reads times in the zone that is given, or in UTC, and says so', async () => {
  const file = writtenSqlite(world());
  const starts = async (zone: string | null) => (await read(file, null, zone)).incidents[0]!.startedAt;
  expect(await starts(null)).toBe(parseInstant('2024-05-25T04:13:00Z'));
  expect(await starts('Europe/Berlin')).toBe(parseInstant('2024-05-25T02:13:00Z'));
  expect((await read(file)).remarks.lines().join('\n')).toContain(
    'Times without an offset were read as times of Etc/UTC',
  );
});

it('reports metrics, templates and all else that has no place here', async () => {
  const { remarks } = await read(writtenSqlite(world()));
  expect(remarks.lines()).toEqual(
    expect.arrayContaining([
      'Metrics are not taken (metric Ships a day)',
      'Templates of incidents are not taken (template Fog)',
      'The link of a component has no place here (component Website)',
      'That an incident is pinned has no place here (incident 2)',
      'What a component is, Cachet does not know; it counts as operational (component Website)',
      'A schedule names no end; its window is given one hour (schedule 2)',
      'A component that is named is not on the page there, so it is left out (incident 1)',
      'An incident was marked as fixed without an update: how long it lasted is not known (incident 4)',
    ]),
  );
});

it('refuses one object by itself, and names it with the field: of an unknown status, of a day that does not exist, nameless', async () => {
  const given = world();
  Object.assign(given.incidents[0]!, { status: 9 });
  given.updates.splice(0, 2);
  Object.assign(given.incidents[1]!, { occurred_at: '2024-02-30 10:00:00' });
  Object.assign(given.components[0]!, { name: '  ' });
  Object.assign(given.schedules[1]!, { scheduled_at: 'soon' });
  Object.assign(given.subscribers[0]!, { email: 'not an address' });
  const { incidents, components, maintenances, subscribers, refused, remarks } = await read(
    writtenSqlite(given),
  );
  expect(incidents.map((one) => one.name)).toEqual(['Website was down']);
  expect(components!.map((one) => one.name)).toEqual(['Locks', 'Website']);
  expect(maintenances.map((one) => one.name)).toEqual(['New crane', 'Painting']);
  expect(subscribers).toHaveLength(2);
  expect(refused).toMatchObject({ incidents: 2, components: 1, maintenances: 1 });
  const lines = remarks.lines().join('\n');
  for (const words of [
    'incident 1 has the status 9, which Cachet does not have',
    'An incident was refused: occurred_at: is not a day of the calendar (2024-02-30) (incident 2)',
    'A component was refused: name: is empty (component 1)',
    'A maintenance was refused: scheduled_at: is not a time (maintenance 2)',
    'A subscriber has no address that is written to here (subscriber 1)',
  ])
    expect(lines).toContain(words);
});

it('says that an incident with the old status of a schedule has no end', async () => {
  const given = world();
  Object.assign(given.incidents[3]!, { status: 0 });
  const { refused, remarks } = await read(await served(answersV2(given, NOW)), TWO);
  expect(refused!.incidents).toBe(1);
  expect(remarks.lines().join('\n')).toContain(
    'says that it is a schedule, which has no end there (incident 4)',
  );
});

it('asks for the updates of an incident where an older Cachet 2 does not list them with it', async () => {
  const all = answersV2(world(), NOW);
  type Page = { data: { id: number; updates?: unknown }[] };
  const older: Answers = (asked) => {
    const answer = all({
      ...asked,
      path: asked.path.replace(/\/incidents\/\d+\/updates$/, '/incidents'),
    }) as Page;
    const [, id] = /\/incidents\/(\d+)\/updates$/.exec(asked.path) ?? [];
    if (id !== undefined)
      return { data: answer.data.filter((one) => String(one.id) === id).flatMap((one) => one.updates) };
    for (const one of asked.path.endsWith('/incidents') ? answer.data : []) delete one.updates;
    return answer;
  };
  const [two, old] = [await read(await served(all), TWO), await read(await served(older), TWO)];
  const words = (history: typeof two) => history.incidents.map((one) => one.updates.map((u) => u.body));
  expect(words(old)).toEqual(words(two));
});

it.each<[string, Answers, RegExp]>([
  [
    'something else',
    () => ({ hello: 'world' }),
    /^Neither \/api\/version nor \/api\/v1\/version of http:.* answers as Cachet does/,
  ],
  ['a page of HTML', () => '<!doctype html>', /^Neither \/api\/version/],
  ['nothing', () => 404, /^Neither \/api\/version/],
  [
    'a Cachet 3 that is broken',
    ({ path }) => (path === '/api/version' ? { data: { version: '3' } } : { data: {} }),
    /^\/api\/component-groups does not answer as Cachet does: data: /,
  ],
  [
    'a Cachet 2 that is broken',
    ({ path }) => (path === '/api/v1/version' ? { data: '2.4' } : path === '/api/version' ? 404 : '{'),
    /does not answer with JSON/,
  ],
  [
    'a token that is not accepted',
    ({ path }) => (path === '/api/v1/version' ? { data: '2.4' } : path === '/api/version' ? 404 : 401),
    /does not accept the token/,
  ],
])('takes nothing when the address answers with %s', async (_, answers, message) => {
  const address = await served(answers);
  const fault = await read(address, TWO).then(
    () => expect.fail('it was taken'),
    (error: unknown) => error as Error,
  );
  expect(fault).toBeInstanceOf(SourceFault);
  expect(fault.message).toMatch(message);
  expect(fault.message).not.toContain(TWO);
});

it.each<[string, () => string, RegExp]>([
  ['no file', () => '/nowhere/cachet.sqlite', /cannot be read: ENOENT/],
  ['another database', () => writtenSqlite({ users: [{ id: 1 }] }), /has no tables components and incidents/],
  [
    'half of a database',
    () => writtenFile(Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(200, 7)]), 'x.sqlite'),
    /^x\.sqlite cannot be read: /,
  ],
  ['a dump in SQL', () => writtenFile('INSERT INTO `incidents` VALUES (1);'), /^cachet\.json is not JSON/],
  [
    'JSON of something else',
    () => writtenFile('{"incidents": 7}'),
    /^cachet\.json is not the tables of a Cachet, as a SQLite file or as JSON: incidents: /,
  ],
  ['a picture', () => writtenFile(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])), /is not text in UTF-8/],
])('takes nothing from %s', async (_, from, message) => {
  const path = from();
  await expect(read(path)).rejects.toThrow(message);
  await expect(read(path)).rejects.toThrow(SourceFault);
});
