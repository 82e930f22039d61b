import { beforeAll, describe, expect, test } from 'vitest';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ids, open, setUpDesk } from '#db/testing/incident-desk.ts';
import { edith } from '#db/testing/world.ts';
import { statuspageV2 } from '#lib/documents/statuspage-v2.ts';
import { V2_FILES, type V2File } from '#lib/documents/v2-addresses.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { POSTMORTEM_SECTIONS } from '#lib/domain/postmortem.ts';
import { cancelMaintenance } from '#lib/verbs/cancel-maintenance.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { startMaintenance } from '#lib/verbs/start-maintenance.ts';
import { readStatuspage } from './read-statuspage.ts';

interface Answer {
  readonly page: { readonly time_zone: string; readonly updated_at: string };
  readonly incidents?: readonly Record<string, unknown>[];
  readonly scheduled_maintenances?: readonly Record<string, unknown>[];
  readonly components?: readonly Record<string, unknown>[];
  readonly status?: unknown;
}

async function file(name: V2File): Promise<Answer> {
  return JSON.parse(statuspageV2(name, (await readStatuspage(V2_FILES[name]))!)) as Answer;
}
const names = (list: readonly Record<string, unknown>[] = []) => list.map(({ name }) => name);
const resolve = (incidentId: string) =>
  postUpdate(edith, { incidentId, status: 'resolved', body: 'Over.', notify: false });

beforeAll(async () => {
  setClock(MONDAY);
  await setUpDesk();
  const { incidentId: past } = await open({ name: 'Past' });
  passTime(MINUTE);
  await resolve(past);
  const { incidentId: learnt } = await open({ name: 'Learnt' });
  passTime(MINUTE);
  await resolve(learnt);
  const sections = Object.fromEntries(POSTMORTEM_SECTIONS.map((section) => [section, 'A disk was full.']));
  await savePostmortem(edith, { incidentId: learnt, version: 0, sections, actionItems: [] });
  await publishPostmortem(edith, { incidentId: learnt, version: 1, notify: false });
  await open({ name: 'First', nextUpdateBy: plus(MONDAY, HOUR) });
  passTime(MINUTE);
  await open({ name: 'Second', components: [{ componentId: ids.dashboard, status: 'operational' }] });
  const window = (name: string, hours: number) =>
    scheduleMaintenance(edith, {
      ...{ name, body: 'We move.', componentIds: [ids.dashboard], autoStart: false, autoComplete: false },
      ...{ scheduledFor: MONDAY + hours * HOUR, scheduledUntil: MONDAY + (hours + 1) * HOUR, notify: false },
    });
  await window('Later', 5);
  await window('Soon', 3);
  const { maintenanceId: off } = await window('Off', 4);
  await cancelMaintenance(edith, { maintenanceId: off, version: 1 });
  const { maintenanceId: now } = await window('Now', 2);
  await startMaintenance(edith, { maintenanceId: now, version: 1 });
});

describe('each file lists what programs know it for', () => {
  test('the summary: what is open, what comes and then what runs', async () => {
    const summary = await file('summary.json');
    expect(Object.keys(summary)).toEqual([
      'page',
      'components',
      'incidents',
      'scheduled_maintenances',
      'status',
    ]);
    expect(names(summary.incidents)).toEqual(['Second', 'First']);
    expect(names(summary.scheduled_maintenances)).toEqual(['Soon', 'Later', 'Now']);
    expect(summary.status).toEqual({ indicator: 'minor', description: 'Minor Service Outage' });
  });

  test.each<[V2File, string[]]>([
    ['incidents.json', ['Second', 'First', 'Learnt', 'Past']],
    ['incidents/unresolved.json', ['Second', 'First']],
  ])('%s', async (name, expected) => {
    const answer = await file(name);
    expect(Object.keys(answer)).toEqual(['page', 'incidents']);
    expect(names(answer.incidents)).toEqual(expected);
  });

  test.each<[V2File, string[]]>([
    ['scheduled-maintenances.json', ['Now', 'Off', 'Soon', 'Later']],
    ['scheduled-maintenances/upcoming.json', ['Soon', 'Later']],
    ['scheduled-maintenances/active.json', ['Now']],
  ])('%s', async (name, expected) => {
    const answer = await file(name);
    expect(Object.keys(answer)).toEqual(['page', 'scheduled_maintenances']);
    expect(new Set(names(answer.scheduled_maintenances))).toEqual(new Set(expected));
  });

  test('the state of the page alone, and its components alone', async () => {
    expect(Object.keys(await file('status.json'))).toEqual(['page', 'status']);
    const { components, ...rest } = await file('components.json');
    expect(Object.keys(rest)).toEqual(['page']);
    expect(components?.map(({ name, status }) => [name, status])).toEqual([
      ['API', 'partial_outage'],
      ['Dashboard', 'under_maintenance'],
    ]);
  });
});

describe('what this page knows beyond it', () => {
  test('has keys of its own at the end, where there is something to say', async () => {
    const { incidents = [] } = await file('incidents.json');
    const [second, first, learnt] = incidents;
    expect(Object.keys(second!).at(-1)).toBe('reminder_intervals');
    expect(first).toMatchObject({ next_update_by: expect.stringMatching(/\+01:00$/) as string });
    expect(learnt).toMatchObject({
      status: 'postmortem',
      postmortem_url: expect.stringContaining('/postmortem') as string,
    });
    expect(learnt!['incident_updates']).toMatchObject([{ status: 'postmortem' }, { status: 'resolved' }, {}]);
  });

  test('a status that programs do not know is one that they know', async () => {
    const { scheduled_maintenances = [] } = await file('scheduled-maintenances.json');
    expect(scheduled_maintenances.find(({ name }) => name === 'Off')).toMatchObject({ status: 'completed' });
  });
});

test('a component and the page have changed when something was said of the component', async () => {
  const before = await file('components.json');
  passTime(MINUTE);
  await open({ name: 'Third', components: [{ componentId: ids.api, status: 'major_outage' }] });
  const after = await file('components.json');
  const at = ({ components }: Answer) => components?.map((one) => Date.parse(String(one['updated_at'])));
  expect(at(after)![0]).toBeGreaterThan(at(before)![0]!);
  expect(at(after)![1]).toBe(at(before)![1]);
  expect(Date.parse(after.page.updated_at)).toBeGreaterThanOrEqual(at(after)![0]!);
});
