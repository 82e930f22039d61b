import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
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
import type { Actor } from '#lib/domain/actor.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { importHistory } from '#lib/import/import-history.ts';
import { readCachet } from './read-cachet.ts';
import { answersV3 } from './testing/answers-v3.ts';
import { served } from './testing/served.ts';
import { world } from './testing/world.ts';
import { writtenSqlite } from './testing/written-file.ts';

const IMPORT: Actor = { kind: 'import', source: 'Cachet' };

beforeEach(async () => {
  setClock(MONDAY);
  await emptied();
});

const importing = (from: string, token: string | null = null, zone: string | null = null) =>
  importHistory(IMPORT, () => readCachet(from, () => undefined, { token, zone }));
const at = (text: string) => parseInstant(text);

it('takes page, components in their groups, incidents, maintenances and subscribers', async () => {
  const { counts } = await importing(writtenSqlite(world()));
  expect(await reader().select().from(page)).toMatchObject([
    { name: 'Harbour', url: 'https://status.harbour.example', timeZone: 'Europe/Berlin' },
  ]);
  expect(counts.incidents).toMatchObject({ added: 3, refused: 0 });
  expect(counts.subscribers).toMatchObject({ added: 3, refused: 0 });
  const there = await reader().select().from(components).orderBy(components.listed);
  expect(there.map((one) => [one.name, one.status, one.groupId !== null, one.position])).toEqual([
    ['Locks', 'operational', true, 1],
    ['Website', 'operational', false, 2],
    ['Cranes', 'operational', true, 3],
  ]);
  const [cranes] = await reader().select().from(incidents).where(eq(incidents.name, 'Cranes stand still'));
  expect(cranes).toMatchObject({
    ...{ status: 'resolved', impact: 'critical', impactOverride: null },
    ...{ startedAt: at('2024-05-25T04:13:00Z'), resolvedAt: at('2024-05-25T05:54:00Z') },
  });
  const told = await reader()
    .select()
    .from(updates)
    .where(eq(updates.incidentId, cranes!.id))
    .orderBy(updates.displayAt);
  expect(told.map((one) => [one.status, one.body, one.notify])).toEqual([
    ['investigating', 'We look.', false],
    ['identified', 'A cable was cut.', false],
    ['resolved', 'All move again.', false],
  ]);
  const windows = await reader().select().from(maintenances).orderBy(maintenances.scheduledFor);
  expect(windows).toMatchObject([
    {
      name: 'New crane',
      status: 'completed',
      startedAt: at('2024-05-20T13:00:00Z'),
      endedAt: at('2024-05-20T14:00:00Z'),
    },
    { name: 'Dredging', status: 'scheduled', autoStart: true, autoComplete: false },
    { name: 'Painting', status: 'scheduled', autoStart: true, autoComplete: true },
  ]);
});

it('a schedule without an end goes on after its beginning, until somebody says that it is over', async () => {
  setClock(at('2025-04-05T10:00:00Z'));
  await importing(writtenSqlite(world()));
  const [dredging] = await reader().select().from(maintenances).where(eq(maintenances.name, 'Dredging'));
  expect(dredging).toMatchObject({
    status: 'in_progress',
    endedAt: null,
    closedAt: null,
    autoComplete: false,
  });
});

it('tells nobody, and asks no subscriber anything', async () => {
  const before = await reader().$count(events);
  await importing(writtenSqlite(world()));
  expect(await reader().$count(events)).toBe(before + 1);
  expect(await reader().$count(deliveries)).toBe(0);
  const there = await reader().select().from(subscribers);
  expect(there.map((one) => [one.address, one.status]).toSorted()).toEqual([
    ['ann@harbour.example', 'active'],
    ['bob@harbour.example', 'active'],
    ['never-asked@harbour.example', 'unconfirmed'],
  ]);
});

it('a second import changes nothing, be it from the API or from the tables', async () => {
  let given = world();
  const address = await served((asked) => answersV3(given)(asked));
  given = world(address);
  await importing(address, 'a-token-of-three');
  const before = await reader().$count(events);
  for (const from of [address, writtenSqlite(given)]) {
    const { counts } = await importing(from, 'a-token-of-three');
    for (const count of Object.values(counts)) expect(count).toMatchObject({ added: 0, changed: 0, kept: 0 });
    expect([counts.incidents.unchanged, counts.subscribers.unchanged]).toEqual([3, 3]);
  }
  // The tables alone say what the page is called, so that is new.
  expect(await reader().$count(events)).toBe(before + 1);
  await importing(writtenSqlite(given));
  expect(await reader().$count(events)).toBe(before + 1);
});

it('brings up to date what changed there', async () => {
  const given = world();
  await importing(writtenSqlite(given));
  const fixed = { ...given.updates[2]!, id: 9, status: 4, message: 'A new pump.' };
  given.updates.push({ ...fixed, created_at: '2025-03-16 12:00:00', updated_at: '2025-03-16 12:00:00' });
  const { counts } = await importing(writtenSqlite(given));
  expect(counts.incidents).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
  expect(counts.updates).toMatchObject({ added: 1, changed: 0 });
  const [locks] = await reader().select().from(incidents).where(eq(incidents.name, 'Locks open slowly'));
  expect(locks).toMatchObject({ status: 'resolved', resolvedAt: at('2025-03-16T12:00:00Z') });
});

it('an import in another zone moves what was said, and adds nothing a second time', async () => {
  const file = writtenSqlite(world());
  await importing(file);
  const { counts } = await importing(file, null, 'Europe/Berlin');
  for (const count of Object.values(counts)) expect(count.added).toBe(0);
  expect(counts.updates.changed).toBeGreaterThan(0);
  const [cranes] = await reader().select().from(incidents).where(eq(incidents.name, 'Cranes stand still'));
  expect(cranes).toMatchObject({ startedAt: at('2024-05-25T02:13:00Z') });
});
