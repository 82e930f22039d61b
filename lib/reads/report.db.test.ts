import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { setClock } from '#db/testing/clock.ts';
import { componentNamed, edith, setUpPage } from '#db/testing/world.ts';
import { type Instant, MINUTE, parseInstant, plus } from '#lib/domain/instant.ts';
import { reportPeriod } from '#lib/domain/report-period.ts';
import { addTimelineEntry } from '#lib/verbs/add-timeline-entry.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { readReport } from './report.ts';
import { reportCsv } from './report-csv.ts';

/** In Berlin the last half hour of March was still March in UTC half an hour before. */
const FIRST = parseInstant('2025-03-23T21:00:00Z');
const LAST = parseInstant('2025-03-31T21:59:00Z');
const NEXT = parseInstant('2025-03-31T22:01:00Z');
let api: string;

async function lasting(from: Instant, minutes: number, name: string): Promise<string> {
  setClock(from);
  const components = [{ componentId: api, status: 'major_outage' }];
  const told = { name, body: 'Down.', notify: false, status: 'investigating', components };
  const { incidentId } = await openIncident(edith, told);
  setClock(plus(from, minutes * MINUTE));
  await postUpdate(edith, {
    ...{ incidentId, status: 'resolved', body: 'Up.', notify: false },
    components: [{ componentId: api, status: 'operational' }],
  });
  return incidentId;
}

beforeAll(async () => {
  setClock(parseInstant('2025-02-01T00:00:00Z'));
  await setUpPage('Europe/Berlin');
  api = await componentNamed('=HYPERLINK("x")');
  const first = await lasting(FIRST, 60, 'First');
  await addTimelineEntry(edith, {
    ...{ incidentId: first, at: plus(FIRST, 6 * MINUTE), kind: 'detected', words: 'Seen.', isPublic: false },
  });
  await savePostmortem(edith, {
    ...{ incidentId: first, version: 0, sections: {} },
    actionItems: [
      { title: 'Late', dueDay: '2025-03-30', state: 'open', isPublic: false },
      { title: 'Done', state: 'done' },
    ],
  });
  await lasting(LAST, 20, 'Last');
  await lasting(NEXT, 10, 'Next');
  setClock(parseInstant('2025-04-30T12:00:00Z'));
});

const report = async (name: string) => (await readReport(reportPeriod(name)!))!;

test('a month has the incidents that began in it by the clock of the page, with the times of their whole timelines', async () => {
  const march = await report('2025-03');
  expect(march.incidentIds.map((id) => march.incidents.get(id)!.name)).toEqual(['First', 'Last']);
  expect(march.times).toEqual([
    { time: 'detect', median: 6 * MINUTE, ninetieth: 6 * MINUTE, known: 1, unknown: 1 },
    { time: 'acknowledge', median: null, ninetieth: null, known: 0, unknown: 2 },
    { time: 'resolve', median: 40 * MINUTE, ninetieth: 56 * MINUTE, known: 2, unknown: 0 },
  ]);
  expect(march.actionItems).toEqual({ made: 2, open: 1, done: 1, dropped: 0, overdue: 1 });
  expect(march.isRunning).toBe(false);
});

test('downtime is of the period alone, and a quarter has that of its months', async () => {
  const downOf = async (name: string) => (await report(name)).components.find(({ id }) => id === api)!.downMs;
  // The last one began a minute before the month ended.
  expect(await downOf('2025-03')).toBe(61 * MINUTE);
  expect(await downOf('2025-Q1')).toBe(61 * MINUTE);
  // The one that began while it went on adds nothing: a component is down once.
  expect(await downOf('2025-Q2')).toBe(19 * MINUTE);
  expect((await report('2025-Q1')).incidentIds).toHaveLength(2);
});

test('what goes on says so, and of what is still to come there is nothing', async () => {
  expect(await report('2025-Q2')).toMatchObject({ isRunning: true });
  const later = await report('2026-01');
  expect(later.incidentIds).toEqual([]);
  expect(later.components.map(({ percent }) => percent)).toEqual(later.components.map(() => null));
});

test('as a file it has a line for each figure, and no component becomes a formula', async () => {
  const { data } = Papa.parse<Record<string, string>>(reportCsv(await report('2025-03')), {
    ...{ header: true, skipEmptyLines: true },
  });
  const line = (part: string, of: string, figure: string) =>
    data.find((one) => one.part === part && one.of === of && one.figure === figure);
  expect(line('incidents', '', 'began')).toMatchObject({ period: '2025-03', value: '2' });
  expect(line('time', 'to resolve', '90th percentile')).toMatchObject({
    ...{ value: '56', unit: 'minutes', incidents: '2', unknown: '0' },
  });
  expect(line('time', 'to acknowledge', 'median')).toMatchObject({ value: '', incidents: '0', unknown: '2' });
  // It says of which day they are: of a month that is over nobody expects another than its last.
  expect(line('action items', 'as of 2025-04-30', 'overdue')).toMatchObject({ value: '1' });
  expect(line('incidents', 'as of 2025-04-30', 'still open')).toMatchObject({ value: '0' });
  expect((await report('2025-03')).asOf).toBe('2025-04-30');
  const named = data.filter(({ part }) => part === 'component').map(({ of }) => of);
  expect(named.length).toBeGreaterThan(0);
  expect(named.every((name) => !/^[=+\-@]/.test(name!))).toBe(true);
});
