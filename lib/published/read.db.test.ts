import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { componentNamed, edith, setUpPage } from '#db/testing/world.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';
import { readPage } from './read.ts';
import { readMonth, searchHistory } from './read-history.ts';
import { readIncident, readMaintenance } from './read-incident.ts';
import { readComponentUptime, readUptime } from './read-uptime.ts';

let api: string;
let web: string;
let open: string;
let over: string;
const LATER = plus(MONDAY, 6 * HOUR);

beforeAll(async () => {
  await setUpPage();
  api = await componentNamed('API');
  web = await componentNamed('Website');
  const first = { status: 'identified', notify: false };
  ({ incidentId: over } = await openIncident(edith, {
    ...{ ...first, name: 'Certificates 100% expired', body: 'Nobody connects.' },
    components: [{ componentId: api, status: 'major_outage' }],
  }));
  setClock(plus(MONDAY, 55 * MINUTE));
  const fixed = [{ componentId: api, status: 'operational' }];
  await postUpdate(edith, {
    ...{ incidentId: over, status: 'resolved', body: 'Renewed.', components: fixed, notify: false },
  });
  ({ incidentId: open } = await openIncident(edith, {
    ...{ ...first, name: 'Slow pages', body: 'A **slow** disk.' },
    components: [{ componentId: web, status: 'degraded_performance' }],
  }));
  await setComponentStatus(edith, { componentId: api, status: 'partial_outage' });
});
beforeEach(() => setClock(LATER));

test('the page shows what staff wrote: open incidents, days, and what each component is', async () => {
  const page = (await readPage())!;
  expect(page.open.map((incident) => incident.id)).toEqual([open]);
  expect(page.past[0]).toMatchObject({ incidents: [{ id: over, durationMs: 55 * MINUTE }] });
  const shown = page.sections.flatMap((section) => section.components);
  expect(shown.find((component) => component.id === web)!.status).toBe('degraded_performance');
  const bar = shown.find((component) => component.id === api)!.bars!.days.at(-1)!;
  expect(bar).toMatchObject({ worst: 'major_outage', causes: [{ id: over }] });
  expect(bar.downMs).toBe(55 * MINUTE + 0.3 * (LATER - plus(MONDAY, 55 * MINUTE)));
});

test('the revision moves with every change', async () => {
  const { revision } = (await readPage())!;
  await setComponentStatus(edith, { componentId: api, status: 'operational' });
  await setComponentStatus(edith, { componentId: api, status: 'partial_outage' });
  expect((await readPage())!.revision).toBeGreaterThan(revision);
});

test('an incident tells what was affected when', async () => {
  const found = (await readIncident(over))!;
  expect(found.spans).toMatchObject([
    { components: [{ id: api }], status: 'major_outage', from: MONDAY, durationMs: 55 * MINUTE },
  ]);
  expect(found.incident.updates.map((update) => update.status)).toEqual(['resolved', 'identified']);
});

test('the list of months counts what began in each, quiet ones too, and a month shows what is counted', async () => {
  setClock(plus(LATER, 40 * 24 * HOUR));
  const march = (await readMonth('2025-03', 'Europe/Berlin'))!;
  expect(march.months).toEqual([
    { month: '2025-04', incidents: 0, maintenances: 0 },
    { month: '2025-03', incidents: 2, maintenances: 0 },
  ]);
  expect(march.incidents.map((incident) => incident.id)).toEqual([open, over]);
  expect(march).toMatchObject({ earlier: null, later: '2025-04' });
});

test('what does not exist is nothing, whatever is asked for', async () => {
  for (const id of ['nothing', '', "' or 1=1 --", '🙂', '\0', 'x'.repeat(5_000)]) {
    expect(await readIncident(id)).toBeNull();
    expect(await readMaintenance(id)).toBeNull();
    expect(await readComponentUptime(id, null)).toBeNull();
  }
  expect(await readMonth('1999-01', 'Etc/UTC')).toBeNull();
  expect(await readComponentUptime(api, 1999)).toBeNull();
});

describe('the search of the history', () => {
  const search = async (
    words: string[],
    componentId: string | null = null,
    impact: 'critical' | null = null,
  ) => (await searchHistory({ words, componentId, impact })).incidents.map((incident) => incident.id);

  test('finds words in names and updates, in any case, all of them', async () => {
    expect(await search(['CERTIFICATES'])).toEqual([over]);
    expect(await search(['renewed', 'nobody'])).toEqual([over]);
    expect(await search(['renewed', 'disk'])).toEqual([]);
    expect(await search([])).toHaveLength(2);
  });

  test('takes % and _ as what they are', async () => {
    expect(await search(['100%'])).toEqual([over]);
    expect(await search(['%'])).toEqual([over]);
    expect(await search(['_'])).toEqual([]);
    expect(await search(['\\'])).toEqual([]);
  });

  test('narrows by component and impact', async () => {
    expect(await search([], web)).toEqual([open]);
    expect(await search([], null, 'critical')).toEqual([over]);
    expect(await search(['slow'], api)).toEqual([]);
  });
});

test('a month’s uptime is made of its intervals', async () => {
  const { rows } = (await readUptime())!;
  const percent = rows.find((row) => row.component.id === api)!.months.at(-1)!;
  const uptime = (await readComponentUptime(api, null))!;
  const month = uptime.months[0]!;
  expect(month.percent).toBe(percent);
  const down = month.spans
    .filter((span) => span.status === 'major_outage' || span.status === 'partial_outage')
    .reduce((sum, span) => sum + (span.to - span.from) * (span.status === 'major_outage' ? 1 : 0.3), 0);
  expect(month.downMs).toBeCloseTo(down, 3);
});
