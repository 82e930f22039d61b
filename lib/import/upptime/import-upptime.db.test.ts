import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import {
  components,
  deliveries,
  events,
  incidents,
  maintenanceComponents,
  maintenances,
  page,
  updateComponents,
  updates,
} from '#db/schema/index.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { writeInto, writtenFolder } from '#lib/import/files/testing/written-folder.ts';
import { importHistory } from '#lib/import/import-history.ts';
import { readUpptimeFolder } from './read-upptime.ts';
import { ISSUES, REPOSITORY } from './testing/repository.ts';

const IMPORT: Actor = { kind: 'import', source: 'Upptime' };

beforeEach(async () => {
  setClock(MONDAY);
  await emptied();
});

const importing = (folder: string) => importHistory(IMPORT, () => readUpptimeFolder(folder, () => undefined));
const at = (text: string) => parseInstant(text);
const named = async (name: string) =>
  (await reader().select().from(incidents).where(eq(incidents.name, name)))[0]!;
const ofIncident = (id: string) =>
  reader().select().from(updates).where(eq(updates.incidentId, id)).orderBy(updates.displayAt);

it('takes the sites, and each incident with its comments and the time at which Upptime saw it over', async () => {
  const { counts, remarks } = await importing(writtenFolder(REPOSITORY));
  expect(counts.incidents).toMatchObject({ added: 2, refused: 0 });
  expect(await reader().select().from(page)).toMatchObject([
    { name: 'Harbour uptime', url: 'https://up.harbour.example', about: 'Looked at **every five minutes**.' },
  ]);
  const sites = await reader().select().from(components).orderBy(components.position);
  expect(sites.map((one) => [one.name, one.status, one.createdAt])).toEqual([
    ['Website', 'operational', at('2020-08-10T07:54:39Z')],
    ['Cranes API', 'operational', at('2021-03-11T23:00:39.030Z')],
    ['Secret door', 'operational', at('2022-01-01T00:00:00Z')],
  ]);
  const down = await named('Website is down');
  expect(down).toMatchObject({
    ...{
      status: 'resolved',
      impact: 'critical',
      shortlink: 'https://github.com/Harbour-Town/uptime/issues/10',
    },
    ...{ startedAt: at('2024-05-01T10:00:00Z'), resolvedAt: at('2024-05-01T10:42:00Z') },
  });
  const story = await ofIncident(down.id);
  expect(story.map((one) => [one.status, one.displayAt])).toEqual([
    ['investigating', at('2024-05-01T10:00:00Z')],
    ['investigating', at('2024-05-01T10:20:00Z')],
    ['resolved', at('2024-05-01T10:42:00Z')],
  ]);
  expect(story[1]!.body).toBe('We are on it. <script>alert(1)</script>');
  expect(
    await reader().select().from(updateComponents).where(eq(updateComponents.updateId, story[0]!.id)),
  ).toMatchObject([{ componentId: sites[0]!.id, status: 'major_outage' }]);
  expect(remarks).toEqual([
    'The page is called Harbour uptime, with the address and time zone that it had',
    'How many minutes of a day a site was down is not taken: its incidents say when (website)',
    'A maintenance names a site that there is not (issue 12: bridge)',
    'An issue without the label status or maintenance is not on the page, so it is not taken (issue 3)',
    'The logo is not taken: give it in the settings here (https://harbour.example/logo.svg)',
    'Links in the head have no place here (.upptimerc.yml)',
    'Response times are not taken (api/website/response-time.json)',
  ]);
});

it('what is degraded now is said by its open issue, and not by the site a second time', async () => {
  await importing(writtenFolder(REPOSITORY));
  expect(await named('Cranes API has degraded performance')).toMatchObject({
    ...{ status: 'investigating', impact: 'minor', resolvedAt: null, closedAt: null },
  });
});

it('takes a maintenance with its window, which Upptime ends by the clock', async () => {
  await importing(writtenFolder(REPOSITORY));
  const [window] = await reader().select().from(maintenances);
  expect(window).toMatchObject({
    ...{ name: '[Scheduled Maintenance] New crane', status: 'completed' },
    ...{ scheduledFor: at('2024-05-20T13:00:00.220Z'), scheduledUntil: at('2024-05-20T14:00:00.220Z') },
    ...{ startedAt: at('2024-05-20T13:00:00.220Z'), endedAt: at('2024-05-20T14:00:00.220Z'), closedAt: null },
  });
  expect(await reader().select().from(maintenanceComponents)).toHaveLength(1);
  const story = await reader()
    .select()
    .from(updates)
    .where(eq(updates.maintenanceId, window!.id))
    .orderBy(updates.displayAt);
  expect(story.map((one) => [one.status, one.body])).toEqual([
    ['scheduled', 'We put up a new one.'],
    ['in_progress', ''],
    ['completed', ''],
  ]);
});

it('leaves a maintenance that is still to come to the clock, and cancels one that was closed before it began', async () => {
  setClock(at('2024-05-19T09:00:00Z'));
  const [planned] = ISSUES;
  const folder = writtenFolder({
    ...REPOSITORY,
    'issues.json': JSON.stringify([{ ...planned, state: 'OPEN', closedAt: null }]),
  });
  await importing(folder);
  expect(await reader().select().from(maintenances)).toMatchObject([
    { status: 'scheduled', autoStart: true, autoComplete: true, endedAt: null, closedAt: null },
  ]);
  writeInto(folder, { 'issues.json': JSON.stringify([{ ...planned, closedAt: '2024-05-18T12:00:00Z' }]) });
  await importing(folder);
  expect(await reader().select().from(maintenances)).toMatchObject([
    { status: 'cancelled', endedAt: at('2024-05-18T12:00:00Z') },
  ]);
});

it('tells nobody, and a second import changes nothing', async () => {
  const folder = writtenFolder(REPOSITORY);
  const before = await reader().$count(events);
  await importing(folder);
  expect(await reader().$count(events)).toBe(before + 1);
  const again = await importing(folder);
  for (const count of Object.values(again.counts))
    expect(count).toMatchObject({ added: 0, changed: 0, kept: 0 });
  expect(again.counts.updates.unchanged).toBe(7);
  expect(await reader().$count(events)).toBe(before + 1);
  expect(await reader().$count(deliveries)).toBe(0);
});

it('brings up to date what happened since', async () => {
  const folder = writtenFolder(REPOSITORY);
  await importing(folder);
  const [, open] = ISSUES;
  const back = { id: 'IC_1', body: '**Resolved:** better.', createdAt: '2024-06-02T09:00:00Z' };
  const times = { updatedAt: '2024-06-02T09:00:05Z', closedAt: '2024-06-02T09:00:04Z' };
  const closed = { ...open, state: 'CLOSED', ...times, comments: [back] };
  writeInto(folder, {
    'issues.json': JSON.stringify([closed, ...ISSUES.filter((one) => one.number !== 11)]),
    'history/cranes-api.yml': REPOSITORY['history/cranes-api.yml'].replace('degraded', 'up'),
  });
  const { counts } = await importing(folder);
  expect(counts.incidents).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
  expect(counts.updates).toMatchObject({ added: 1, changed: 0 });
  expect(await named('Cranes API has degraded performance')).toMatchObject({
    ...{ status: 'resolved', resolvedAt: at('2024-06-02T09:00:00Z') },
  });
});
