import { beforeAll, expect, it } from 'vitest';
import { write } from '#db/write.ts';
import { ada, componentNamed, edith, setUpPage } from '#db/testing/world.ts';
import { CLOCK } from '#lib/domain/actor.ts';
import { actorOfToken } from '#lib/auth/token.ts';
import { addComponent } from '#lib/verbs/add-component.ts';
import { createToken } from '#lib/verbs/create-token.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { eventLog, everyToken, LOG_PAGE, type LogFilter } from './log.ts';

const NIGHTS = 120;
const all: LogFilter = { topic: null, by: null, before: null };

beforeAll(async () => {
  await setUpPage();
  const api = await componentNamed('API');
  const components = [{ componentId: api, status: 'partial_outage' }];
  const { incidentId } = await openIncident(edith, {
    name: 'Requests time out',
    status: 'investigating',
    body: 'Some requests time out.',
    components,
    notify: false,
  });
  await postUpdate(edith, {
    incidentId,
    status: 'resolved',
    body: 'Over.',
    notify: false,
    components: [{ componentId: api, status: 'operational' }],
  });
  await write(CLOCK, async (tx) => {
    for (let night = 0; night < NIGHTS; night += 1)
      await tx.record({ type: 'update.edited', subjectId: incidentId, data: { incidentId } });
  });
});

/** Every page of the log, as somebody who goes on to the end reads them. */
async function read(filter: LogFilter): Promise<Awaited<ReturnType<typeof eventLog>>['events'][]> {
  const { events, next } = await eventLog(filter);
  return next === null ? [events] : [events, ...(await read({ ...filter, before: next }))];
}

it('tells every event once, the newest first, in pages', async () => {
  const pages = await read(all);
  expect(pages.map((events) => events.length)).toEqual([LOG_PAGE, LOG_PAGE, 24]);
  const ids = pages.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(NIGHTS + 4);
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
});

it('tells what one person did, what the clock did, and what belongs to one topic', async () => {
  const types = async (filter: Partial<LogFilter>) =>
    (await read({ ...all, ...filter })).flat().map(({ type }) => type);
  expect(await types({ by: (ada as { id: string }).id })).toEqual(['component.added']);
  expect(await types({ by: 'clock' })).toHaveLength(NIGHTS);
  expect(await types({ topic: 'incidents', by: (edith as { id: string }).id })).toEqual([
    'update.posted',
    'incident.opened',
  ]);
  expect(await types({ by: 'nobody' })).toEqual([]);
});

it('names what an event is about, where the event itself does not', async () => {
  const [newest] = (await eventLog(all)).events;
  expect(newest).toMatchObject({ type: 'update.edited', name: 'Requests time out' });
});

it('tells what programs did: all of them, and the one that a token is for', async () => {
  const operator = { kind: 'import', source: 'the command line' } as const;
  const [terraform, pipeline] = [
    await createToken(operator, { name: 'Terraform', scopes: ['components'], days: null }),
    await createToken(operator, { name: 'A pipeline', scopes: ['components'], days: null }),
  ];
  for (const { token } of [terraform, pipeline]) {
    const actor = (await actorOfToken(token))!;
    await addComponent(actor, { name: `By ${actor.name}` });
  }
  const names = async (by: string) => (await read({ ...all, by })).flat().map(({ name }) => name);
  expect(await names('token')).toEqual(['By A pipeline', 'By Terraform']);
  expect(await names(terraform.tokenId)).toEqual(['By Terraform']);
  expect((await everyToken()).map(({ name }) => name)).toEqual(['A pipeline', 'Terraform']);
});
