import { beforeAll, describe, expect, it } from 'vitest';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, setUpPage } from '#db/testing/world.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { addComponent } from '#lib/verbs/add-component.ts';
import { addGroup } from '#lib/verbs/add-group.ts';
import { editUpdate } from '#lib/verbs/edit-update.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { removeComponent } from '#lib/verbs/remove-component.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';
import { startMaintenance } from '#lib/verbs/start-maintenance.ts';
import { componentsForStaff, componentsToPick } from './components.ts';
import { incidentForStaff } from './incident.ts';
import { incidentsList } from './incidents-list.ts';
import { maintenanceForStaff, maintenancesBetween } from './maintenance.ts';
import { openNow } from './open-now.ts';
import { postmortemForStaff, postmortemsList } from './postmortem.ts';

let api: string;
let mail: string;
let gone: string;
let open: { incidentId: string; updateId: string };
let over: { incidentId: string };
let window: { maintenanceId: string };

const shownOf = async (id: string) =>
  (await componentsForStaff()).components.find((component) => component.id === id)!.shown;

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  api = await componentNamed('API');
  gone = await componentNamed('Old inbox');
  const { groupId } = await addGroup(ada, { name: 'Delivery' });
  mail = (await addComponent(ada, { name: 'E-mail', groupId })).componentId;
  await addGroup(ada, { name: 'Nothing yet' });

  const components = [{ componentId: gone, status: 'major_outage' }];
  const told = { body: 'Nothing answers, 100% of the time.', notify: false, status: 'investigating' };
  over = await openIncident(edith, { ...told, name: 'The inbox is down', components });
  passTime(HOUR);
  await postUpdate(edith, { incidentId: over.incidentId, status: 'resolved', body: 'Over.', notify: false });
  await removeComponent(ada, { componentId: gone });

  passTime(HOUR);
  open = await openIncident(edith, {
    ...told,
    name: 'Slow API',
    body: 'Ünder load.',
    components: [{ componentId: api, status: 'partial_outage' }],
    nextUpdateBy: MONDAY + 3 * HOUR,
  });
  window = await scheduleMaintenance(edith, {
    name: 'Mail servers move',
    body: 'We move them.',
    scheduledFor: MONDAY + 4 * HOUR,
    scheduledUntil: MONDAY + 5 * HOUR,
    componentIds: [mail],
    notify: false,
  });
});

describe('what staff are shown', () => {
  it('is what is open now, with its last words and its promise', async () => {
    const desk = await openNow();
    expect(desk.incidents).toMatchObject([
      { id: open.incidentId, lastWords: 'Ünder load.', nextUpdateBy: MONDAY + 3 * HOUR },
    ]);
    expect(desk.upcoming).toMatchObject([{ id: window.maintenanceId }]);
    expect(desk.running).toEqual([]);
    expect(desk.unwell).toEqual([{ id: api, name: 'API', own: 'operational', shown: 'partial_outage' }]);
    expect(desk.unwritten).toMatchObject([{ incidentId: over.incidentId, version: null }]);
  });

  it('is an incident with its timeline newest first, and the names of components that were removed', async () => {
    const shown = (await incidentForStaff(over.incidentId))!;
    expect(shown.updates.map((update) => update.status)).toEqual(['resolved', 'investigating']);
    expect(shown.names).toEqual({ [gone]: 'Old inbox' });
    expect(await incidentForStaff('nosuchthing1')).toBeUndefined();
    expect(await incidentForStaff('\0')).toBeUndefined();
  });

  it('is what an update said before it was edited', async () => {
    const before = (await incidentForStaff(open.incidentId))!.updates[0]!;
    const { status, displayAt, components, nextUpdateBy, version } = before;
    const form = { updateId: before.id, status, displayAt, components, nextUpdateBy, version };
    await editUpdate(ada, { ...form, body: 'Under load.' });
    const [after] = (await incidentForStaff(open.incidentId))!.updates;
    expect(after!.revisions).toMatchObject([{ body: 'Ünder load.', replacedBy: 'Ada' }]);
  });

  it('is the order of the page, without what was removed', async () => {
    const { order, components } = await componentsForStaff();
    expect(order.map((block) => block.componentIds)).toEqual([[api], [mail], []]);
    expect(components.map((component) => component.id)).not.toContain(gone);
    expect((await componentsToPick()).map(({ name, components: [first] }) => [name, first?.name])).toEqual([
      [null, 'API'],
      ['Delivery', 'E-mail'],
    ]);
  });

  it('is the maintenances whose window touches a stretch of time', async () => {
    const idsBetween = async (from: number, to: number) =>
      (await maintenancesBetween(plus(MONDAY, from * HOUR), plus(MONDAY, to * HOUR))).map((one) => one.id);
    expect(await idsBetween(0, 4)).toEqual([]);
    expect(await idsBetween(4.5, 4.6)).toEqual([window.maintenanceId]);
    expect(await idsBetween(5, 9)).toEqual([]);
    const shown = (await maintenanceForStaff(window.maintenanceId))!;
    expect(shown).toMatchObject({ componentIds: [mail], names: { [mail]: 'E-mail' } });
  });

  it.each([
    ['', 2],
    ['inbox', 1],
    ['INBOX down', 1],
    ['over', 1],
    ['inbox slow', 0],
    ['100%', 1],
    ['%', 1],
    ['_', 0],
    ['\\', 0],
    ["'", 0],
    ['\0', 0],
  ])('finds incidents by the words %j in names and updates', async (search, count) => {
    const list = await incidentsList({ search });
    expect(list).toMatchObject({ total: count, page: 1, pages: 1 });
    expect(list.incidents).toHaveLength(count);
  });

  it('lists incidents newest first, and stays on the pages there are', async () => {
    const list = await incidentsList({ page: 99 });
    expect(list.incidents.map((one) => one.id)).toEqual([open.incidentId, over.incidentId]);
    expect(list.page).toBe(1);
    expect((await incidentsList({ page: Number.NaN })).page).toBe(1);
  });

  it('is what is over and could be written up', async () => {
    expect(await postmortemsList()).toMatchObject([{ incidentId: over.incidentId, version: null }]);
    expect(await postmortemForStaff(over.incidentId)).toMatchObject({ postmortem: null, actionItems: [] });
  });
});

describe('the shown status of a component', () => {
  it('is the worst of its own and what is said of it, and its own again when the incident ends', async () => {
    expect(await shownOf(api)).toBe('partial_outage');
    await setComponentStatus(edith, { componentId: api, status: 'degraded_performance' });
    expect(await shownOf(api)).toBe('partial_outage');
    const { incidentId } = open;
    await postUpdate(edith, { incidentId, status: 'resolved', body: 'Over.', notify: false });
    expect(await shownOf(api)).toBe('degraded_performance');
    await setComponentStatus(edith, { componentId: api, status: 'operational' });
    expect(await shownOf(api)).toBe('operational');
  });

  it('is maintenance only while the maintenance runs', async () => {
    expect(await shownOf(mail)).toBe('operational');
    await startMaintenance(edith, { maintenanceId: window.maintenanceId, version: 1 });
    expect(await shownOf(mail)).toBe('under_maintenance');
    expect((await openNow()).running).toHaveLength(1);
  });
});
