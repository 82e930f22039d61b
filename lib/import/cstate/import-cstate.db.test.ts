import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import {
  componentGroups,
  components,
  deliveries,
  events,
  incidents,
  page,
  postmortems,
  updateComponents,
  updates,
} from '#db/schema/index.ts';
import { emptied } from '#db/testing/emptied.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { writeInto, writtenFolder } from '#lib/import/files/testing/written-folder.ts';
import { importHistory } from '#lib/import/import-history.ts';
import { readCstateFolder } from './read-cstate.ts';
import { CRANES, LOCKS, SITE } from './testing/site.ts';

const IMPORT: Actor = { kind: 'import', source: 'cState' };

beforeEach(() => emptied());

const importing = (folder: string, zone: string | null = null) =>
  importHistory(IMPORT, () => readCstateFolder(folder, zone, () => undefined));

const at = (text: string) => parseInstant(text);
const named = async (name: string) =>
  (await reader().select().from(incidents).where(eq(incidents.name, name)))[0]!;
const told = (incidentId: string) =>
  reader().select().from(updates).where(eq(updates.incidentId, incidentId)).orderBy(updates.displayAt);

it('takes the page, its systems in their categories, and each issue with what was said and when', async () => {
  const { counts, remarks } = await importing(writtenFolder(SITE));
  expect(counts.incidents).toMatchObject({ added: 2, refused: 0 });
  expect(await reader().select().from(page)).toMatchObject([
    { name: 'Harbour Status', url: 'https://status.harbour.example', timeZone: 'Etc/UTC' },
  ]);
  const [quays] = await reader().select().from(componentGroups);
  expect(quays).toMatchObject({ name: 'Quays', description: 'Where ships lie.', position: 1 });
  const systems = await reader().select().from(components).orderBy(components.removedAt, components.listed);
  const shape = systems.map(({ name, groupId, position, removedAt }) => [
    name,
    groupId,
    position,
    removedAt !== null,
  ]);
  expect(shape.toSorted((a, b) => Number(a[3]) - Number(b[3]))).toEqual([
    ['Cranes', quays!.id, 1, false],
    ['Locks', quays!.id, 2, false],
    ['Website', null, 2, false],
    ['Ferry', null, 0, true],
  ]);
  const cranes = await named('Cranes stand still');
  expect(cranes).toMatchObject({
    ...{ status: 'resolved', impact: 'critical', impactOverride: null },
    ...{ startedAt: at('2024-05-25T04:13:00Z'), resolvedAt: at('2024-05-25T05:54:00Z'), closedAt: null },
  });
  expect((await told(cranes.id)).map((one) => [one.status, one.body, one.displayAt])).toEqual([
    ['investigating', 'We look at <b>it</b>.', at('2024-05-25T04:13:00Z')],
    ['monitoring', 'The first ones move.\n\nThe others follow.', at('2024-05-25T04:40:00Z')],
    ['resolved', 'All cranes move again.', at('2024-05-25T05:54:00Z')],
  ]);
  const [postmortem] = await reader().select().from(postmortems);
  expect(postmortem!.published).toMatchObject({ summary: 'A cable was cut.', rootCause: 'A digger.' });
  expect(remarks).toEqual([
    'The page is called Harbour Status, with the address and time zone that it had',
    'Times without an offset were read as times of Etc/UTC; --zone names another (2024-05-25 04:13:00)',
    'That a post is pinned has no place here (issue 2024-06-01-locks)',
    'That a category is folded at first has no place here: groups here are always open (category Quays)',
    'The link of a system has no place here (system Website)',
    'The logo is not taken: give it in the settings here (logo.png)',
    'A page beside the issues has no place here (content/pages/about.md)',
    'A component that only the past names is kept as removed (component Ferry)',
  ]);
});

it('an issue that is not resolved is open, and says what its systems are', async () => {
  await importing(writtenFolder(SITE));
  const locks = await named('Locks open slowly');
  expect(locks).toMatchObject({ status: 'identified', resolvedAt: null, closedAt: null, impact: 'major' });
  const said = await reader()
    .select({ status: updateComponents.status, name: components.name })
    .from(updateComponents)
    .innerJoin(components, eq(components.id, updateComponents.componentId))
    .innerJoin(updates, eq(updates.id, updateComponents.updateId))
    .where(eq(updates.incidentId, locks.id));
  expect(said).toEqual([{ status: 'partial_outage', name: 'Locks' }]);
  expect(await reader().select().from(components).where(eq(components.name, 'Locks'))).toMatchObject([
    { status: 'operational' },
  ]);
});

it('tells nobody, and records one event', async () => {
  const before = await reader().$count(events);
  await importing(writtenFolder(SITE));
  expect(await reader().$count(events)).toBe(before + 1);
  expect(await reader().$count(deliveries)).toBe(0);
  expect((await reader().select().from(updates)).filter((one) => one.notify)).toEqual([]);
});

it('a second import changes nothing, and what changed in an issue is brought up to date', async () => {
  const folder = writtenFolder(SITE);
  await importing(folder);
  const before = await reader().$count(events);
  const again = await importing(folder);
  for (const count of Object.values(again.counts))
    expect(count).toMatchObject({ added: 0, changed: 0, kept: 0 });
  expect(again.counts.incidents.unchanged).toBe(2);
  expect(await reader().$count(events)).toBe(before);

  const resolved = LOCKS.replace(
    'resolved: false',
    'resolved: true\nresolvedWhen: 2024-06-01T12:00:00Z',
  ).replace('*Identified*', '*Resolved* - A new pump. {{< track "2024-06-01T12:00:00Z" >}}\n\n*Identified*');
  writeInto(folder, { 'content/issues/2024-06-01-locks.md': resolved });
  const { counts } = await importing(folder);
  expect(counts.incidents).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
  expect(counts.updates).toMatchObject({ added: 1, changed: 0 });
  const locks = await named('Locks open slowly');
  expect(locks).toMatchObject({ status: 'resolved', resolvedAt: at('2024-06-01T12:00:00Z') });
  expect((await told(locks.id)).map((one) => one.body)).toEqual(['A pump is worn out.', 'A new pump.']);
});

it('counts the downtime from date to resolvedWhen, whatever the times of its words are', async () => {
  const text = CRANES.replace(
    'resolvedWhen: 2024-05-25 05:54:00',
    'resolvedWhen: 2024-05-25 04:23:00',
  ).replace('{{< track "2024-05-25 04:13:00" >}}', '{{< track "2019-05-25 04:13:00" >}}');
  await importing(writtenFolder({ ...SITE, 'content/issues/2024-05-25-cranes.md': text }));
  const story = await told((await named('Cranes stand still')).id);
  expect(story.map((one) => [one.status, one.body.slice(0, 7), one.displayAt])).toEqual([
    ['investigating', 'We look', at('2019-05-25T04:13:00Z')],
    ['investigating', '', at('2024-05-25T04:13:00Z')],
    ['monitoring', '', at('2024-05-25T04:23:00Z')],
    ['monitoring', 'The fir', at('2024-05-25T04:40:00Z')],
    ['resolved', 'All cra', at('2024-05-25T05:54:00Z')],
  ]);
});

it('an import in another zone moves what was said, and adds nothing a second time', async () => {
  const folder = writtenFolder(SITE);
  await importing(folder);
  const { counts } = await importing(folder, 'Europe/Berlin');
  for (const count of Object.values(counts)) expect(count.added).toBe(0);
  expect(counts.updates).toMatchObject({ changed: 3, unchanged: 1 });
  const cranes = await named('Cranes stand still');
  expect(cranes).toMatchObject({ resolvedAt: at('2024-05-25T03:54:00Z') });
});
