import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import {
  components,
  componentStatuses,
  events,
  incidents,
  maintenances,
  page,
  postmortems,
  updates,
} from '#db/schema/index.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { importStatuspage } from './import-statuspage.ts';
import { type Files, published } from './testing/published.ts';

const IMPORT: Actor = { kind: 'import', source: 'Statuspage' };
const ADA: Actor = { kind: 'user', id: 'ada', name: 'Ada', role: 'owner' };

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'candor-import-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function importing(files: Files | Record<string, string>) {
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return importStatuspage(IMPORT, folder);
}
const one = async <T>(rows: PromiseLike<T[]>) => (await rows)[0]!;
const incident = (id: string) => one(reader().select().from(incidents).where(eq(incidents.id, id)));
const component = (id: string) => one(reader().select().from(components).where(eq(components.id, id)));

it('imports nothing at all when one file is not what it says, and names the place', async () => {
  const files = published();
  const broken = structuredClone(files);
  broken['incidents.json'].incidents[0]!.incident_updates[1]!.created_at = 'yesterday';
  await expect(importing(broken)).rejects.toThrow(
    new SourceFault(
      'incidents.json is not what a Statuspage publishes: incidents[0].incident_updates[1].created_at: is not a time with its offset',
    ),
  );
  await expect(importing({ ...files, 'components.json': '{"components": [' })).rejects.toThrow(
    /^components\.json is not JSON: /,
  );
  await expect(importing({ ...files, 'components.json': '{"monitors": []}' })).rejects.toThrow(
    /^components\.json is not what a Statuspage publishes: components: /,
  );
  const another = { page: { ...files['summary.json'].page, id: 'another', name: 'Other' }, components: [] };
  await expect(importing({ ...files, 'components.json': JSON.stringify(another) })).rejects.toThrow(
    /is of the page Acme, components\.json of the page Other/,
  );
  const zero = structuredClone(files);
  zero['incidents.json'].incidents[0]!.incident_updates[0]!.body = 'a\0b';
  await expect(importing(zero)).rejects.toThrow(/incident_updates\[0\]\.body: has a zero character in it/);
  const noAddress = structuredClone(files);
  noAddress['summary.json'].page.url = 'javascript:alert(1)';
  await expect(importing(noAddress)).rejects.toThrow(/summary\.json .* page\.url: is not a web address/);
  for (const table of [incidents, updates, components, page, events])
    expect(await reader().$count(table)).toBe(0);
});

it('says so when the folder is missing, or has none of the files', async () => {
  await expect(importing({})).rejects.toThrow(/there is nothing to import/);
  await expect(importStatuspage(IMPORT, join(folder, 'nowhere'))).rejects.toThrow(/is not a folder/);
});

it('lets nobody import who may not', async () => {
  await expect(importStatuspage({ ...ADA, role: 'editor' }, folder)).rejects.toMatchObject({
    code: 'forbidden',
  });
});

it('makes the page when there is none, with one event and nothing marked to be sent by it', async () => {
  const { counts } = await importing(published());
  expect(counts.incidents.added).toBe(3);
  expect(await one(reader().select().from(page))).toMatchObject({
    name: 'Acme',
    url: 'https://status.acme.example',
    timeZone: 'America/New_York',
  });
  const all = await reader().select().from(events);
  expect(all.map((event) => event.type)).toEqual(['history.imported']);
});

it('reads times by their offset, and keeps line ends and HTML of the words as typed', async () => {
  expect(await incident('incresolved1')).toMatchObject({
    startedAt: parseInstant('2025-01-10T14:00:00Z'),
    resolvedAt: parseInstant('2025-01-10T15:30:00Z'),
    shortlink: 'https://stspg.io/abc',
  });
  const update = await one(reader().select().from(updates).where(eq(updates.id, 'updresolved1')));
  expect(update).toMatchObject({ body: 'All <b>fine</b>.\r\nThanks.', notify: true });
});

it('says that an incident without a recorded end is over, unless the summary lists it as open', async () => {
  expect(await incident('inclostend01')).toMatchObject({
    status: 'monitoring',
    resolvedAt: null,
    closedAt: parseInstant('2025-02-01T11:00:00Z'),
  });
  expect(await incident('incopen00001')).toMatchObject({
    status: 'identified',
    resolvedAt: null,
    closedAt: null,
  });
});

it('keeps the impact that was recorded, as an override only where the components say otherwise', async () => {
  expect(await incident('incresolved1')).toMatchObject({ impact: 'major', impactOverride: null });
  expect(await incident('inclostend01')).toMatchObject({ impact: 'critical', impactOverride: 'critical' });
});

it('keeps a component that only the past names as a removed one, under the name of that time', async () => {
  expect(await component('compgone0001')).toMatchObject({
    name: 'Old - Fax',
    groupId: null,
    removedAt: parseInstant('2025-02-01T10:00:00Z'),
  });
  expect(await component('compapi00001')).toMatchObject({
    name: 'API',
    groupId: 'group0000001',
    removedAt: null,
  });
});

it('gives a component of its own only what no open incident says of it already', async () => {
  expect(await component('compapi00001')).toMatchObject({ status: 'operational' });
  expect(await component('compmail0001')).toMatchObject({ status: 'degraded_performance' });
  const log = await reader()
    .select({ status: componentStatuses.status })
    .from(componentStatuses)
    .where(eq(componentStatuses.componentId, 'compmail0001'))
    .orderBy(componentStatuses.at);
  expect(log.map((row) => row.status)).toEqual(['operational', 'degraded_performance']);
});

it('takes a published postmortem by its headings', async () => {
  const stored = await one(reader().select().from(postmortems));
  expect(stored).toMatchObject({
    incidentId: 'incresolved1',
    publishedAt: parseInstant('2025-01-12T09:00:00Z'),
  });
  expect(stored.published!.summary).toBe('We were down.');
  expect(stored.published!.rootCause).toBe('A disk was full.');
  expect(stored.published!.timeline).toBe('');
});

it('lets the clock begin and end what is still to come, and nothing whose window has passed', async () => {
  const rows = await reader().select().from(maintenances).orderBy(maintenances.scheduledFor);
  expect(rows).toMatchObject([
    { id: 'mntpassed001', autoStart: false, closedAt: parseInstant('2025-02-10T07:00:00Z') },
    { id: 'mnttocome001', autoStart: true, autoComplete: true, closedAt: null },
  ]);
});

it('leaves alone what staff have acted on here since, and brings the rest up to date', async () => {
  await postUpdate(ADA, {
    incidentId: 'incopen00001',
    status: 'resolved',
    body: 'Over.',
    components: [{ componentId: 'compapi00001', status: 'operational' }],
    notify: false,
  });
  await setComponentStatus(ADA, { componentId: 'compmail0001', status: 'operational' });
  const files = published();
  files['incidents.json'].incidents[1]!.name = 'Renamed at the source';
  files['incidents.json'].incidents[2]!.name = 'Renamed, but ours by now';
  const { counts } = await importing(files);
  expect(counts.incidents).toEqual({ added: 0, changed: 1, unchanged: 1, kept: 1, refused: 0 });
  expect(counts.components.kept).toBe(1);
  expect(await incident('inclostend01')).toMatchObject({ name: 'Renamed at the source', version: 2 });
  expect(await incident('incopen00001')).toMatchObject({ name: 'API errors', status: 'resolved' });
  expect(await component('compmail0001')).toMatchObject({ status: 'operational' });
});

it('refuses by itself an incident that cannot stand here, and says why', async () => {
  const files = published();
  const nameless = { ...files['incidents.json'].incidents[0]!, id: 'incnoname001', name: ' ' };
  files['incidents.json'].incidents.push({ ...nameless, incident_updates: [] });
  const { counts, remarks } = await importing(files);
  expect(counts.incidents.refused).toBe(1);
  expect(remarks).toContain('An incident was refused: it has no name (incident incnoname001)');
  expect(await incident('incnoname001')).toBeUndefined();
});
