import { and, desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { linksOfIncident, linksOfMaintenance } from '#db/queries/incident-links.ts';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { updatesOfMaintenance } from '#db/queries/update.ts';
import { toldOf } from '#db/queries/who-is-told.ts';
import { reader } from '#db/open.ts';
import { events, incidentLinks, subscriberIncidents, subscribers } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { emptied } from '#db/testing/emptied.ts';
import { ids, open, setUpDesk, stored, story } from '#db/testing/incident-desk.ts';
import { ada, edith, lastEvent, refusalOf } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { latestComponents } from '#lib/domain/timeline.ts';
import { readIncident, readMaintenance } from '#lib/published/read-incident.ts';
import { announcementOf } from '#lib/outbox/announcement.ts';
import { addFollower } from './add-follower.ts';
import { deleteIncident } from './delete-incident.ts';
import { linkIncidents } from './link-incidents.ts';
import { mergeIncidents } from './merge-incidents.ts';
import { openFromMaintenance } from './open-from-maintenance.ts';
import { postUpdate } from './post-update.ts';
import { scheduleMaintenance } from './schedule-maintenance.ts';
import { splitIncident } from './split-incident.ts';
import { startMaintenance } from './start-maintenance.ts';
import { undoUpdate } from './undo-update.ts';
import { unlinkIncidents } from './unlink-incidents.ts';

beforeEach(async () => {
  setClock(MONDAY);
  await emptied();
  await setUpDesk();
});

const sides = async (incidentId: string) =>
  (await linksOfIncident(reader(), incidentId)).map(({ side, id }) => [side, id]);
const said = async (incidentId: string) =>
  Object.fromEntries(latestComponents(await story(incidentId)).map((one) => [one.componentId, one.status]));
const eventOf = async (type: string, subjectId: string) => {
  const [found] = await reader()
    .select()
    .from(events)
    .where(and(eq(events.type, type), eq(events.subjectId, subjectId)))
    .orderBy(desc(events.id))
    .limit(1);
  return found!;
};
/** The announced event itself is told to so many. */
async function toldBy(type: string, subjectId: string): Promise<number> {
  const event = await eventOf(type, subjectId);
  const announcement = await announcementOf(reader(), event);
  if (!announcement) return 0;
  const part = { after: '', upTo: '~' };
  return reader().$count(subscribers, toldOf(reader(), announcement, event, part));
}

async function opened(name: string, componentId: string, status = 'partial_outage') {
  const { incidentId } = await open({ name, components: [{ componentId, status }], notify: false });
  passTime(MINUTE);
  return incidentId;
}

describe('linking', () => {
  test('two incidents name each other, and neither any more when the link is taken away or the other is deleted', async () => {
    const [slow, dark] = [await opened('Slow', ids.api), await opened('Dark', ids.dashboard)];
    const { linkId } = await linkIncidents(edith, { incidentId: slow, otherId: dark });
    expect(await sides(slow)).toEqual([['related', dark]]);
    expect(await sides(dark)).toEqual([['related', slow]]);
    expect((await readIncident(dark))!.links).toEqual([
      { side: 'related', kind: 'incident', id: slow, name: 'Slow' },
    ]);
    await unlinkIncidents(edith, { linkId });
    expect(await sides(dark)).toEqual([]);
    await linkIncidents(edith, { incidentId: dark, otherId: slow });
    await deleteIncident(edith, { incidentId: slow });
    expect(await sides(dark)).toEqual([]);
    expect((await lastEvent()).data['linked']).toEqual([{ kind: 'incident', id: dark }]);
  });

  test('is refused with itself, with nothing, and a second time from either end', async () => {
    const [slow, dark] = [await opened('Slow', ids.api), await opened('Dark', ids.dashboard)];
    const link = (incidentId: string, otherId: string) =>
      refusalOf(linkIncidents(edith, { incidentId, otherId }));
    expect(await link(slow, slow)).toMatchObject({
      code: 'invalid',
      fields: { otherId: 'Choose another one: this is the incident itself.' },
    });
    expect(await link(slow, 'nothing')).toMatchObject({ code: 'not_found' });
    await linkIncidents(edith, { incidentId: slow, otherId: dark });
    expect(await link(dark, slow)).toMatchObject({ code: 'invalid' });
  });
});

describe('merging', () => {
  test('one ends with a word that says where it goes on, the other says of components what both said', async () => {
    const [slow, dark] = [await opened('Slow', ids.api), await opened('Dark', ids.dashboard, 'major_outage')];
    await mergeIncidents(edith, { incidentId: slow, intoId: dark, notify: true });
    expect(await stored(slow)).toMatchObject({ status: 'resolved', resolvedAt: now() });
    expect((await story(slow)).at(-1)!.body).toBe(
      'This turned out to be part of “Dark”, and we go on telling of it there.',
    );
    expect(await stored(dark)).toMatchObject({ status: 'investigating', resolvedAt: null });
    expect((await story(dark)).at(-1)!.body).toContain('“Slow” turned out to be the same problem.');
    expect(await said(dark)).toEqual({ [ids.api]: 'partial_outage', [ids.dashboard]: 'major_outage' });
    expect(await sides(slow)).toEqual([['merged_into', dark]]);
    expect(await sides(dark)).toEqual([['took_in', slow]]);
    expect((await readIncident(slow))!.links[0]).toMatchObject({ side: 'merged_into', name: 'Dark' });
  });

  test('tells subscribers once: who follows the one that ended hears of it by the other', async () => {
    const [slow, dark] = [await opened('Slow', ids.api), await opened('Dark', ids.dashboard)];
    await addFollower(ada, { incidentId: slow, address: 'rita@example.org', confirmed: true });
    passTime(MINUTE);
    await mergeIncidents(edith, { incidentId: slow, intoId: dark, notify: true });
    expect(await toldBy('update.posted', slow)).toBe(0);
    expect(await toldBy('update.posted', dark)).toBe(1);
    const followed = (await reader().select().from(subscriberIncidents)).map((row) => row.incidentId);
    expect(followed.sort()).toEqual([slow, dark].sort());
  });

  test('keeps what was promised on the one that goes on, if it is not late', async () => {
    const slow = await opened('Slow', ids.api);
    const by = plus(now(), HOUR);
    const { incidentId: dark } = await open({ name: 'Dark', nextUpdateBy: by });
    passTime(MINUTE);
    await mergeIncidents(edith, { incidentId: slow, intoId: dark, notify: false });
    expect((await story(dark)).at(-1)!.nextUpdateBy).toBe(by);
  });

  test('is refused with one that is over, and with itself', async () => {
    const [slow, dark] = [await opened('Slow', ids.api), await opened('Dark', ids.dashboard)];
    const merge = (incidentId: string, intoId: string) =>
      refusalOf(mergeIncidents(edith, { incidentId, intoId, notify: true }));
    expect(await merge(slow, slow)).toMatchObject({ code: 'invalid' });
    await postUpdate(edith, { incidentId: dark, status: 'resolved', body: 'Over.', notify: false });
    expect(await merge(slow, dark)).toMatchObject({
      fields: { intoId: 'This incident is over. Choose one that is open.' },
    });
    expect(await merge(dark, slow)).toMatchObject({ code: 'invalid' });
    expect(await reader().$count(incidentLinks)).toBe(0);
  });

  test('that is taken back within the seconds is gone whole: words, link and all', async () => {
    const [slow, dark] = [await opened('Slow', ids.api), await opened('Dark', ids.dashboard)];
    const before = [await story(slow), await story(dark)];
    await mergeIncidents(edith, { incidentId: slow, intoId: dark, notify: true });
    await undoUpdate(edith, { eventId: (await eventOf('update.posted', dark)).id });
    expect([await story(slow), await story(dark)]).toEqual(before);
    expect((await stored(slow)).resolvedAt).toBeNull();
    expect(await sides(slow)).toEqual([]);
  });
});

describe('splitting', () => {
  const both = async () => {
    const components = [
      { componentId: ids.api, status: 'partial_outage' },
      { componentId: ids.dashboard, status: 'major_outage' },
    ];
    const { incidentId } = await open({ name: 'Slow', components, notify: false });
    passTime(MINUTE);
    return incidentId;
  };
  const apart = (incidentId: string, changes: object = {}) =>
    splitIncident(edith, {
      ...{ incidentId, name: 'Dark', body: 'Dashboards stay dark.', componentIds: [ids.dashboard] },
      ...{ notify: true, ...changes },
    });

  test('takes components into a new incident as they are, the old one goes on without them, and both name each other', async () => {
    const slow = await both();
    const { incidentId: dark } = await apart(slow);
    expect(await said(dark)).toEqual({ [ids.dashboard]: 'major_outage' });
    expect(await said(slow)).toEqual({ [ids.api]: 'partial_outage', [ids.dashboard]: 'operational' });
    expect(await stored(slow)).toMatchObject({ status: 'investigating', resolvedAt: null });
    expect((await story(slow)).at(-1)!.body).toContain('We tell of it as “Dark” from now on.');
    expect(await sides(dark)).toEqual([['split_from', slow]]);
    expect(await sides(slow)).toEqual([['split_off', dark]]);
  });

  test('tells subscribers once, by the new one, also those who follow the old one', async () => {
    const slow = await both();
    await addFollower(ada, { incidentId: slow, address: 'rita@example.org', confirmed: true });
    passTime(MINUTE);
    const { incidentId: dark } = await apart(slow);
    expect(await toldBy('incident.opened', dark)).toBe(1);
    expect(await toldBy('update.posted', slow)).toBe(0);
  });

  test('is refused for what the incident does not name, for all of it, and for none', async () => {
    const slow = await both();
    for (const componentIds of [[], ['nothing'], [ids.api, ids.dashboard]])
      expect(await refusalOf(apart(slow, { componentIds }))).toMatchObject({ code: 'invalid' });
    expect(await story(slow)).toHaveLength(1);
  });

  test('that is taken back within the seconds leaves the old one as it was', async () => {
    const slow = await both();
    const before = await story(slow);
    const { incidentId: dark } = await apart(slow);
    await undoUpdate(edith, { eventId: (await eventOf('incident.opened', dark)).id });
    expect(await story(slow)).toEqual(before);
    expect(await readIncident(dark)).toBeNull();
  });
});

describe('a maintenance that goes wrong', () => {
  const running = async () => {
    const { maintenanceId } = await scheduleMaintenance(edith, {
      ...{ name: 'New disks', body: 'We put in new disks.', componentIds: [ids.api], notify: false },
      ...{ scheduledFor: plus(now(), HOUR), scheduledUntil: plus(now(), 3 * HOUR) },
      ...{ autoStart: false, autoComplete: false },
    });
    passTime(HOUR);
    const { version } = await maintenanceOrThrow(reader(), maintenanceId);
    await startMaintenance(edith, { maintenanceId, version, notify: false });
    passTime(MINUTE);
    return maintenanceOrThrow(reader(), maintenanceId);
  };
  const breaks = ({ id, version }: { id: string; version: number }, changes: object = {}) =>
    openFromMaintenance(edith, {
      ...{ maintenanceId: id, version, name: 'Disks fail', body: 'They do.', notify: true },
      components: [{ componentId: ids.api, status: 'major_outage' }],
      ...changes,
    });

  test('becomes an incident that both pages name, and goes on unless it is said to have ended', async () => {
    const maintenance = await running();
    const { incidentId } = await breaks(maintenance);
    expect(await said(incidentId)).toEqual({ [ids.api]: 'major_outage' });
    expect((await readIncident(incidentId))!.links).toEqual([
      { side: 'brought_by', kind: 'maintenance', id: maintenance.id, name: 'New disks' },
    ]);
    expect((await readMaintenance(maintenance.id))!.links).toEqual([
      { side: 'brought', kind: 'incident', id: incidentId, name: 'Disks fail' },
    ]);
    expect(await maintenanceOrThrow(reader(), maintenance.id)).toMatchObject({ status: 'in_progress' });
  });

  test('that is said to have ended ends with a word that names the incident, told to nobody apart', async () => {
    const maintenance = await running();
    await breaks(maintenance, { maintenance: 'completed' });
    expect(await maintenanceOrThrow(reader(), maintenance.id)).toMatchObject({ status: 'completed' });
    const last = (await updatesOfMaintenance(reader(), maintenance.id)).at(-1)!;
    expect(last).toMatchObject({ notify: false });
    expect(last.body).toContain('“Disks fail”');
  });

  test('that is taken back within the seconds runs as before', async () => {
    const maintenance = await running();
    const { incidentId } = await breaks(maintenance, { maintenance: 'completed' });
    await undoUpdate(edith, { eventId: (await eventOf('incident.opened', incidentId)).id });
    expect(await readIncident(incidentId)).toBeNull();
    expect(await maintenanceOrThrow(reader(), maintenance.id)).toMatchObject({ status: 'in_progress' });
    expect(await linksOfMaintenance(reader(), maintenance.id)).toEqual([]);
  });

  test('is no incident when somebody changed the maintenance meanwhile, or what is not running shall end', async () => {
    const maintenance = await running();
    expect(await refusalOf(breaks({ ...maintenance, version: 0 }))).toMatchObject({ code: 'conflict' });
    await breaks(maintenance, { maintenance: 'completed' });
    const ended = await maintenanceOrThrow(reader(), maintenance.id);
    expect(await refusalOf(breaks(ended, { maintenance: 'completed' }))).toMatchObject({ code: 'invalid' });
  });
});
