import { beforeAll, expect, test } from 'vitest';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, setUpPage } from '#db/testing/world.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { atom } from '#lib/documents/atom.ts';
import { calendar } from '#lib/documents/calendar.ts';
import { cancelMaintenance } from '#lib/verbs/cancel-maintenance.ts';
import { editUpdate } from '#lib/verbs/edit-update.ts';
import { moveMaintenance } from '#lib/verbs/move-maintenance.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postMaintenanceUpdate } from '#lib/verbs/post-maintenance-update.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { removeComponent } from '#lib/verbs/remove-component.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { readCalendar, readFeed } from './read-feed.ts';

let api: string;
let web: string;
let first: string;
let second: string;
let maintenance: string;
const quiet = { notify: false };

beforeAll(async () => {
  expect(await readFeed(null)).toBeNull();
  expect(await readCalendar(null)).toBeNull();
  await setUpPage();
  api = await componentNamed('API');
  web = await componentNamed('Website');
  const incident = { ...quiet, status: 'identified', body: 'Broken.' };
  ({ incidentId: first } = await openIncident(edith, {
    ...{ ...incident, name: 'First' },
    components: [{ componentId: api, status: 'major_outage' }],
  }));
  passTime(HOUR);
  ({ incidentId: second } = await openIncident(edith, {
    ...{ ...incident, name: 'Second' },
    components: [{ componentId: web, status: 'partial_outage' }],
  }));
  passTime(HOUR);
  ({ maintenanceId: maintenance } = await scheduleMaintenance(edith, {
    ...{ ...quiet, name: 'Move', body: 'We move.', componentIds: [web], autoStart: true, autoComplete: true },
    ...{ scheduledFor: plus(MONDAY, 24 * HOUR), scheduledUntil: plus(MONDAY, 25 * HOUR) },
  }));
});

const idsOf = async (componentId: string | null = null) =>
  (await readFeed(componentId))!.items.map((item) => item.id);

test('a feed has the last word first, whatever began first', async () => {
  expect(await idsOf()).toEqual([maintenance, second, first]);
  passTime(HOUR);
  await postUpdate(edith, {
    ...{ ...quiet, incidentId: first, status: 'monitoring', body: 'Better.', components: [] },
  });
  expect(await idsOf()).toEqual([first, maintenance, second]);
});

test('a component’s feed holds what names it, planned maintenance too', async () => {
  expect(await idsOf(api)).toEqual([first]);
  expect(await idsOf(web)).toEqual([maintenance, second]);
  expect((await readCalendar(api))!.windows).toEqual([]);
  expect((await readCalendar(web))!.windows.map((one) => one.id)).toEqual([maintenance]);
});

test('where no component is, there is no feed', async () => {
  const gone = await componentNamed('Gone');
  await removeComponent(ada, { componentId: gone, version: 1 });
  for (const id of [gone, 'nothing', '', "' or 1=1 --", '\0', 'x'.repeat(5_000)]) {
    expect(await readFeed(id)).toBeNull();
    expect(await readCalendar(id)).toBeNull();
  }
});

test('time alone changes no feed', async () => {
  const before = [atom((await readFeed(null))!), calendar((await readCalendar(null))!)];
  passTime(10 * MINUTE);
  expect([atom((await readFeed(null))!), calendar((await readCalendar(null))!)]).toEqual(before);
});

test('each change of a maintenance is a later revision of its event: words, a correction, the window, the end', async () => {
  const revision = async () => (await readCalendar(null))!.windows[0]!.revision;
  const seen = [await revision()];
  const { updateId } = await postMaintenanceUpdate(edith, {
    ...{ ...quiet, maintenanceId: maintenance, status: 'scheduled', body: 'Still on.' },
  });
  seen.push(await revision());
  await editUpdate(edith, {
    ...{ updateId, version: 1, status: 'scheduled', body: 'Still as planned.', components: [] },
    ...{ displayAt: passTime(0), nextUpdateBy: null },
  });
  seen.push(await revision());
  await moveMaintenance(edith, {
    ...{ ...quiet, maintenanceId: maintenance, version: 1, body: '' },
    ...{ scheduledFor: plus(MONDAY, 48 * HOUR), scheduledUntil: plus(MONDAY, 49 * HOUR) },
  });
  seen.push(await revision());
  await cancelMaintenance(edith, { ...quiet, maintenanceId: maintenance, version: 2 });
  seen.push(await revision());
  expect(seen[0]).toBe(0);
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  expect(calendar((await readCalendar(null))!)).toContain('STATUS:CANCELLED');
});

test('what began after this moment is not told yet', async () => {
  setClock(plus(MONDAY, -MINUTE));
  expect(await idsOf()).not.toContain(first);
});
