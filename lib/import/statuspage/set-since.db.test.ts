import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { updateOrThrow } from '#db/queries/update.ts';
import { components, events, updates } from '#db/schema/index.ts';
import { setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import { ada } from '#db/testing/world.ts';
import { statuspageV2 } from '#lib/documents/statuspage-v2.ts';
import { V2_FILES } from '#lib/documents/v2-addresses.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { componentTimeline } from '#lib/domain/uptime.ts';
import { env } from '#lib/env.ts';
import { dumpTo } from '#lib/portable/dump.ts';
import { restore } from '#lib/portable/restore.ts';
import { documentAt } from '#lib/portable/testing/documents.ts';
import { historyOf, sayingsByComponent } from '#lib/published/component.ts';
import { loadHomeFacts } from '#lib/published/home-facts.ts';
import { publishedPage } from '#lib/published/page.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';
import { openNow } from '#lib/reads/open-now.ts';
import { editUpdate } from '#lib/verbs/edit-update.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { importStatuspage } from './import-statuspage.ts';
import { type Files, published } from './testing/published.ts';

// The invented page has an open incident, whose one update says at 08:00 that the API is partly out.
const IMPORT = { kind: 'import', source: 'Statuspage' } as const;
const API = 'compapi00001';
const SAID = 'updopen00001';
const at = (time: string) => parseInstant(`2025-03-16T${time}:00Z`);

const folder = mkdtempSync(join(tmpdir(), 'candor-since-'));
afterAll(() => rmSync(folder, { recursive: true }));
let incidentId = '';
let tries = 0;
beforeEach(async () => {
  env.dataDir = join(folder, 'data');
  setClock(at('10:00'));
  await emptied();
  // What staff acted on in one test is theirs in the next.
  incidentId = `incopen${String((tries += 1)).padStart(5, '0')}`;
});

interface Since {
  readonly status: ComponentStatus;
  readonly at?: string;
  readonly more?: (summary: Files['summary.json']) => void;
}

/** The page as it is published after the API was set to something at the source. */
function importing({ status, at: time = '08:45', more = () => undefined }: Since) {
  const { 'summary.json': summary } = published();
  Object.assign(summary.components[1]!, { status, updated_at: `2025-03-16T${time}:00Z` });
  more(summary);
  const json = JSON.stringify(summary).replaceAll('incopen00001', incidentId);
  writeFileSync(join(folder, 'summary.json'), json);
  return importStatuspage(IMPORT, folder);
}

interface Summary {
  readonly components: readonly { readonly id: string; readonly status: string }[];
  readonly incidents: readonly {
    readonly components: readonly { readonly status: string }[];
    readonly incident_updates: readonly { readonly affected_components: readonly object[] }[];
  }[];
}
const summary = async () =>
  JSON.parse(statuspageV2('summary.json', (await readStatuspage(V2_FILES['summary.json']))!)) as Summary;
const shown = async () => (await summary()).components.find(({ id }) => id === API)!.status;

/** What is measured of the API on that day: what it was, and from when on. */
async function measured(): Promise<string[]> {
  const facts = (await loadHomeFacts(reader(), at('10:00')))!;
  const spans = componentTimeline(historyOf(sayingsByComponent(facts)(API), at('07:00'), at('10:00')));
  return spans.map((span) => `${new Date(span.from).toISOString().slice(11, 16)} ${span.status}`);
}

test('a component that was set by hand while its incident is open is shown so, and was out until then', async () => {
  await importing({ status: 'operational' });
  const { components: all, incidents } = await summary();
  expect(all.find(({ id }) => id === API)!.status).toBe('operational');
  expect(incidents).toMatchObject([
    {
      components: [{ status: 'operational' }],
      incident_updates: [{ affected_components: [{ new_status: 'partial_outage' }] }],
    },
  ]);
  const page = publishedPage((await loadHomeFacts(reader(), at('10:00')))!, 1, at('10:00'));
  expect(page.headline).toMatchObject({ only: 'Mail' });
  expect(page.open[0]!.components).toMatchObject([{ name: 'API', status: 'operational' }]);
  expect((await openNow()).incidents[0]!.components).toEqual([{ componentId: API, status: 'operational' }]);
  expect(await measured()).toEqual(['07:00 operational', '08:00 partial_outage', '08:45 operational']);
});

test('a second import, also after a restore, changes nothing and records nothing', async () => {
  await importing({ status: 'operational' });
  const unchanged = async () => {
    const before = await reader().$count(events);
    const { counts } = await importing({ status: 'operational' });
    for (const count of Object.values(counts)) expect(count).toMatchObject({ added: 0, changed: 0, kept: 0 });
    expect(await reader().$count(events)).toBe(before);
  };
  await unchanged();
  await dumpTo(join(folder, 'first.json'));
  await restore(IMPORT, join(folder, 'first.json'), { replace: true });
  await dumpTo(join(folder, 'second.json'));
  const sumsOf = (name: string) => ({ ...documentAt(join(folder, name)).check, page: null, events: null });
  expect(sumsOf('second.json')).toEqual(sumsOf('first.json'));
  expect(await shown()).toBe('operational');
  await unchanged();
});

test('what it was set to that is less bad is what the incident says by now, and ends with it', async () => {
  await importing({ status: 'degraded_performance' });
  expect(await shown()).toBe('degraded_performance');
  expect(await reader().select().from(components).where(eq(components.id, API))).toMatchObject([
    { status: 'operational' },
  ]);
  await postUpdate(ada, { incidentId, status: 'resolved', body: 'Over.', notify: true });
  expect(await shown()).toBe('operational');
});

test('what another incident says as well is of that one alone', async () => {
  const other = (page: Files['summary.json']) => {
    const another = structuredClone(page.incidents[0]!);
    const [update] = another.incident_updates;
    Object.assign(update!, { id: 'updother0001' });
    Object.assign(update!.affected_components![0]!, { new_status: 'degraded_performance' });
    page.incidents.push({ ...another, id: `${incidentId}o` });
  };
  await importing({ status: 'degraded_performance', more: other });
  expect(await shown()).toBe('degraded_performance');
  await postUpdate(ada, { incidentId: `${incidentId}o`, status: 'resolved', body: 'Over.', notify: true });
  expect(await shown()).toBe('operational');
});

test('an update here says again what the component has become, or what it is given, and that counts', async () => {
  await importing({ status: 'operational' });
  const word = { incidentId, status: 'monitoring', body: 'We watch it.', notify: true };
  await postUpdate(ada, word);
  expect((await summary()).incidents[0]!.incident_updates[0]!.affected_components).toMatchObject([
    { old_status: 'operational', new_status: 'operational' },
  ]);
  await postUpdate(ada, { ...word, components: [{ componentId: API, status: 'major_outage' }] });
  expect(await shown()).toBe('major_outage');
  expect(await measured()).toEqual(['07:00 operational', '08:00 partial_outage', '08:45 operational']);
});

test('an edit of other words keeps it, the same words are no edit, and another status is said anew', async () => {
  await importing({ status: 'operational' });
  const { version, status, displayAt, body, components: named } = await updateOrThrow(reader(), SAID);
  const edit = { updateId: SAID, status, displayAt, nextUpdateBy: null, body, components: named };
  expect(await editUpdate(ada, { ...edit, version })).toEqual({ version });
  await editUpdate(ada, { ...edit, version, body: 'Found it.' });
  expect(await shown()).toBe('operational');
  const worse = [{ componentId: API, status: 'major_outage' }];
  await editUpdate(ada, { ...edit, version: version + 1, components: worse });
  expect(await shown()).toBe('major_outage');
  expect(await reader().select().from(updates).where(eq(updates.id, SAID))).toMatchObject([
    { body, version: version + 2 },
  ]);
});

test('words that are newer than the list of components hold', async () => {
  await importing({ status: 'operational', at: '07:59' });
  expect(await shown()).toBe('partial_outage');
});

test('it is forgotten when the source shows the component worse again, and kept when the incident is over there', async () => {
  await importing({ status: 'operational' });
  await importing({ status: 'partial_outage', at: '09:10' });
  expect(await shown()).toBe('partial_outage');
  await importing({ status: 'operational', at: '09:20' });
  const over = (page: Files['summary.json']) => {
    const time = '2025-03-16T05:30:00.000-04:00';
    const [incident] = page.incidents;
    const last = {
      ...structuredClone(incident!.incident_updates[0]!),
      ...{ id: 'updover00001', status: 'resolved', created_at: time, updated_at: time, display_at: time },
    };
    Object.assign(last.affected_components![0]!, { new_status: 'operational' });
    incident!.incident_updates.unshift(last);
    Object.assign(incident!, { status: 'resolved', resolved_at: time, updated_at: time });
  };
  await importing({ status: 'operational', at: '09:30', more: over });
  expect(await shown()).toBe('operational');
  expect(await measured()).toEqual(['07:00 operational', '08:00 partial_outage', '09:20 operational']);
});
