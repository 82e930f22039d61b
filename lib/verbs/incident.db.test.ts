import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { updateOrThrow, updatesOfIncident } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import { updateRevisions } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, lastEvent, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { changeIncident } from './change-incident.ts';
import { deleteIncident } from './delete-incident.ts';
import { deleteUpdate } from './delete-update.ts';
import { editUpdate } from './edit-update.ts';
import { openIncident } from './open-incident.ts';
import { postUpdate } from './post-update.ts';
import { removeComponent } from './remove-component.ts';

let api: string;
let dashboard: string;

beforeAll(async () => {
  await setUpPage();
  api = await componentNamed('API');
  dashboard = await componentNamed('Dashboard');
});
beforeEach(() => setClock(MONDAY));

const opening = () => ({
  name: 'Requests time out',
  status: 'investigating',
  body: 'Some requests time out.',
  components: [{ componentId: api, status: 'partial_outage' }],
  notify: true,
});
const open = (changes: object = {}) => openIncident(edith, { ...opening(), ...changes });
const stored = (incidentId: string) => incidentOrThrow(reader(), incidentId);
const story = (incidentId: string) => updatesOfIncident(reader(), incidentId);

/** What the editing form of an update holds when it is opened. */
async function formOf(updateId: string) {
  const {
    id: _,
    status,
    body,
    displayAt,
    components,
    nextUpdateBy,
    version,
  } = await updateOrThrow(reader(), updateId);
  return { updateId, status, body, displayAt, components, nextUpdateBy, version };
}

describe('opening an incident', () => {
  it('stores its first words, what they say of components, and what follows from them', async () => {
    const { incidentId, updateId } = await open({ nextUpdateBy: MONDAY + 30 * MINUTE });
    expect(await stored(incidentId)).toMatchObject({
      name: 'Requests time out',
      status: 'investigating',
      impact: 'major',
      startedAt: MONDAY,
      resolvedAt: null,
    });
    const [first] = await story(incidentId);
    expect(first).toMatchObject({
      id: updateId,
      displayAt: MONDAY,
      nextUpdateBy: MONDAY + 30 * MINUTE,
      components: [{ componentId: api, status: 'partial_outage' }],
    });
    expect(await lastEvent()).toMatchObject({
      type: 'incident.opened',
      subjectId: incidentId,
      actorName: 'Edith',
      data: { incidentId, updateId, notify: true },
    });
  });

  it('begins when it is said to have begun', async () => {
    const { incidentId } = await open({ displayAt: MONDAY - HOUR });
    expect(await stored(incidentId)).toMatchObject({ startedAt: MONDAY - HOUR, createdAt: MONDAY });
  });

  it('takes the word of staff on its impact', async () => {
    const { incidentId } = await open({ impactOverride: 'minor' });
    expect((await stored(incidentId)).impact).toBe('minor');
  });

  it('tells nobody of what is entered after the fact', async () => {
    const { incidentId } = await open({ backfilled: true, displayAt: MONDAY - 24 * HOUR });
    expect((await story(incidentId))[0]!.notify).toBe(false);
    await postUpdate(edith, { incidentId, status: 'resolved', body: 'Over.', notify: true });
    expect((await story(incidentId))[1]!.notify).toBe(false);
  });

  it('stores emoji, right-to-left words and markup as they were typed, and drops what has no shape', async () => {
    const { incidentId } = await open({
      name: '  API\u0000 👩‍🚒\r\nשלום  ',
      body: '\u0007<script>alert(1)</script>\r\n\tמשהו 🔥 \ud800',
    });
    expect((await stored(incidentId)).name).toBe('API 👩‍🚒 שלום');
    expect((await story(incidentId))[0]!.body).toBe('<script>alert(1)</script>\n\tמשהו 🔥 \ufffd');
  });

  it.each([
    ['name', { name: ' \n ' }],
    ['name', { name: 'n'.repeat(256) }],
    ['name', { name: 7 }],
    ['body', { body: '' }],
    ['body', { body: 'b'.repeat(25_001) }],
    ['body', { body: undefined }],
    ['status', { status: 'scheduled' }],
    ['notify', { notify: 'yes' }],
    ['components', { components: 'all' }],
    ['components.0.componentId', { components: [{ componentId: 'nosuchthing1', status: 'operational' }] }],
    ['components.0.status', { components: [{ componentId: 'x', status: 'broken' }] }],
    ['impactOverride', { impactOverride: 'huge' }],
    ['displayAt', { displayAt: MONDAY + 2 * MINUTE }],
    ['displayAt', { displayAt: Date.parse('1999-12-31T23:59:59Z') }],
    ['displayAt', { displayAt: Number.NaN }],
    ['displayAt', { displayAt: 1e300 }],
    ['nextUpdateBy', { nextUpdateBy: MONDAY }],
  ])('refuses a wrong %s next to its field: %j', async (field, wrong) => {
    const refusal = await refusalOf(open(wrong));
    expect(refusal.code).toBe('invalid');
    expect(Object.keys(refusal.fields!)).toEqual([field]);
  });

  it('names the entry of a component that is there twice', async () => {
    const twice = [
      { componentId: api, status: 'operational' },
      { componentId: api, status: 'major_outage' },
    ];
    const { fields } = await refusalOf(open({ components: twice }));
    expect(fields).toEqual({ 'components.1.componentId': 'This component is already in the list.' });
  });

  it('is for editors, and says nothing of the input to others', async () => {
    expect((await refusalOf(openIncident(vincent, {}))).code).toBe('forbidden');
    expect((await refusalOf(openIncident({ kind: 'clock' }, opening()))).code).toBe('forbidden');
  });

  it('stores the present when the clock of a browser runs a little ahead', async () => {
    const { incidentId } = await open({ displayAt: MONDAY + 40_000 });
    expect((await stored(incidentId)).startedAt).toBe(MONDAY);
  });
});

describe('posting an update', () => {
  it('moves the incident, and says of components what was last said when nothing else is', async () => {
    const { incidentId } = await open();
    const later = passTime(HOUR);
    await postUpdate(edith, { incidentId, status: 'monitoring', body: 'Fixed, we think.', notify: false });
    expect(await stored(incidentId)).toMatchObject({ status: 'monitoring', monitoringAt: later });
    expect((await story(incidentId))[1]!.components).toEqual([
      { componentId: api, status: 'partial_outage' },
    ]);
  });

  it('resolves it with its components well again and no promise of a next word', async () => {
    const { incidentId } = await open();
    const later = passTime(HOUR);
    const nextUpdateBy = plus(later, HOUR);
    await postUpdate(edith, { incidentId, status: 'resolved', body: 'Over.', notify: true, nextUpdateBy });
    expect(await stored(incidentId)).toMatchObject({
      status: 'resolved',
      resolvedAt: later,
      impact: 'major',
    });
    expect((await story(incidentId))[1]).toMatchObject({
      nextUpdateBy: null,
      components: [{ componentId: api, status: 'operational' }],
    });
  });

  it('does not let a back-dated update become the status', async () => {
    const { incidentId } = await open();
    passTime(2 * HOUR);
    await postUpdate(edith, { incidentId, status: 'monitoring', body: 'Watching.', notify: false });
    await postUpdate(edith, {
      incidentId,
      status: 'identified',
      body: 'It was the queue.',
      notify: false,
      displayAt: MONDAY + HOUR,
    });
    expect((await stored(incidentId)).status).toBe('monitoring');
    expect((await story(incidentId)).map((update) => update.status)).toEqual([
      'investigating',
      'identified',
      'monitoring',
    ]);
  });

  it('keeps the order in which words were said within one millisecond', async () => {
    const { incidentId } = await open();
    for (const body of ['one', 'two', 'three', 'four', 'five'])
      await postUpdate(edith, { incidentId, status: 'identified', body, notify: false });
    expect((await story(incidentId)).slice(1).map((update) => update.body)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it('goes on naming a component that was removed, but takes none up anew', async () => {
    const old = await componentNamed('Old inbox');
    const other = await componentNamed('Other old inbox');
    const { incidentId } = await open({ components: [{ componentId: old, status: 'major_outage' }] });
    await removeComponent(ada, { componentId: old });
    await removeComponent(ada, { componentId: other });
    await postUpdate(edith, { incidentId, status: 'identified', body: 'Known.', notify: false });
    expect((await story(incidentId))[1]!.components).toEqual([{ componentId: old, status: 'major_outage' }]);
    const components = [{ componentId: other, status: 'major_outage' }];
    const refusal = await refusalOf(
      postUpdate(edith, { incidentId, status: 'identified', body: 'x', notify: false, components }),
    );
    expect(Object.keys(refusal.fields!)).toEqual(['components.0.componentId']);
  });

  it('says so when the incident is not there', async () => {
    const update = { incidentId: 'nosuchthing1', status: 'resolved', body: 'x', notify: false };
    expect((await refusalOf(postUpdate(edith, update))).code).toBe('not_found');
  });
});

describe('editing an update', () => {
  it('keeps what it said before, and says that it was edited', async () => {
    const { incidentId, updateId } = await open();
    const later = passTime(HOUR);
    await editUpdate(ada, {
      ...(await formOf(updateId)),
      body: 'All requests time out.',
      components: [
        { componentId: dashboard, status: 'degraded_performance' },
        { componentId: api, status: 'major_outage' },
      ],
    });
    const [edited] = await story(incidentId);
    expect(edited).toMatchObject({ body: 'All requests time out.', editedAt: later, version: 2 });
    expect(edited!.components.map((one) => one.componentId)).toEqual([dashboard, api]);
    const revisions = (await reader().select().from(updateRevisions)).filter((r) => r.updateId === updateId);
    expect(revisions).toMatchObject([{ version: 1, body: 'Some requests time out.', replacedBy: 'Ada' }]);
    expect((await stored(incidentId)).impact).toBe('major');
  });

  it('gives the second of two editors a conflict with what the first one saved', async () => {
    const { incidentId, updateId } = await open();
    const form = await formOf(updateId);
    await editUpdate(ada, { ...form, body: 'Words of Ada.' });
    const refusal = await refusalOf(editUpdate(edith, { ...form, body: 'Words of Edith.' }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { body: 'Words of Ada.', version: 2 } });
    expect((await story(incidentId))[0]!.body).toBe('Words of Ada.');
  });

  it('of ten people at once, takes the words of one and loses the words of none', async () => {
    const { incidentId, updateId } = await open();
    const form = await formOf(updateId);
    const saved = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => editUpdate(edith, { ...form, body: `Words of ${n}.` })),
    );
    const winner = saved.findIndex((one) => one.status === 'fulfilled');
    expect(saved.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const refusals = saved.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    for (const refusal of refusals)
      expect(refusal).toMatchObject({
        code: 'conflict',
        details: { current: { body: `Words of ${winner}.` } },
      });
    expect((await story(incidentId))[0]!.body).toBe(`Words of ${winner}.`);
  });

  it('does not move an update whose time was left as the form shows it, without seconds', async () => {
    const at = plus(MONDAY, 34_567);
    setClock(at);
    const { incidentId, updateId } = await open();
    await editUpdate(edith, { ...(await formOf(updateId)), body: 'Better words.', displayAt: MONDAY });
    expect(await stored(incidentId)).toMatchObject({ startedAt: at });
  });

  it('records nothing when nothing was changed', async () => {
    const { updateId } = await open();
    const before = await lastEvent();
    expect(await editUpdate(edith, await formOf(updateId))).toEqual({ version: 1 });
    expect((await lastEvent()).id).toBe(before.id);
  });

  it('changes when an incident began, and what it is now', async () => {
    const { incidentId, updateId } = await open();
    passTime(HOUR);
    await editUpdate(edith, { ...(await formOf(updateId)), status: 'resolved', displayAt: MONDAY - HOUR });
    const changed = { status: 'resolved', startedAt: MONDAY - HOUR, resolvedAt: MONDAY - HOUR };
    expect(await stored(incidentId)).toMatchObject(changed);
  });

  it('refuses a status that only a maintenance has', async () => {
    const { updateId } = await open();
    const refusal = await refusalOf(editUpdate(edith, { ...(await formOf(updateId)), status: 'verifying' }));
    expect(Object.keys(refusal.fields!)).toEqual(['status']);
  });
});

describe('deleting', () => {
  it('takes an update away, and the incident is what the rest says', async () => {
    const { incidentId } = await open();
    passTime(HOUR);
    const resolved = { incidentId, status: 'resolved', body: 'Over.', notify: false };
    const { updateId } = await postUpdate(edith, resolved);
    await deleteUpdate(edith, { updateId, version: 1 });
    expect(await stored(incidentId)).toMatchObject({ status: 'investigating', resolvedAt: null });
    expect((await lastEvent()).data).toMatchObject({ incidentId, updateId, body: 'Over.' });
  });

  it('refuses to take the last update away', async () => {
    const { updateId } = await open();
    const refusal = await refusalOf(deleteUpdate(edith, { updateId, version: 1 }));
    expect(refusal.message).toBe('This is its only update: delete the incident instead.');
  });

  it('refuses to delete an update that was edited meanwhile', async () => {
    const { incidentId, updateId } = await open();
    await postUpdate(edith, { incidentId, status: 'identified', body: 'Known.', notify: false });
    await editUpdate(ada, { ...(await formOf(updateId)), body: 'Better words.' });
    const refusal = await refusalOf(deleteUpdate(edith, { updateId, version: 1 }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { body: 'Better words.' } });
  });

  it('removes an incident with its updates, and its name stays in the log', async () => {
    const { incidentId, updateId } = await open();
    await deleteIncident(edith, { incidentId });
    expect((await refusalOf(stored(incidentId))).code).toBe('not_found');
    expect((await refusalOf(updateOrThrow(reader(), updateId))).code).toBe('not_found');
    expect((await lastEvent()).data).toEqual({ incidentId, name: 'Requests time out' });
  });
});

describe('changing an incident', () => {
  it('takes its name and its impact, and gives the impact back to the components', async () => {
    const { incidentId } = await open();
    await changeIncident(edith, { incidentId, version: 1, name: 'Slow API', impactOverride: 'critical' });
    expect(await stored(incidentId)).toMatchObject({ name: 'Slow API', impact: 'critical', version: 2 });
    await changeIncident(edith, { incidentId, version: 2, impactOverride: null });
    expect(await stored(incidentId)).toMatchObject({ name: 'Slow API', impact: 'major' });
  });

  it('gives the second of two a conflict', async () => {
    const { incidentId } = await open();
    await changeIncident(ada, { incidentId, version: 1, name: 'Name of Ada' });
    const refusal = await refusalOf(changeIncident(edith, { incidentId, version: 1, name: 'Name of Edith' }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { name: 'Name of Ada' } });
  });
});
