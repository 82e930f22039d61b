import { beforeAll, beforeEach, expect, test } from 'vitest';
import { actionItemsOf, postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { edith, lastEvent, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { followUp } from '#lib/reads/follow-up.ts';
import { moveActionItem } from './move-action-item.ts';
import { openIncident } from './open-incident.ts';
import { publishPostmortem } from './publish-postmortem.ts';
import { savePostmortem } from './save-postmortem.ts';

beforeAll(() => setUpPage());
beforeEach(() => setClock(MONDAY));

const sections = { summary: 'A', impact: 'B', rootCause: 'C', timeline: 'D', remediation: 'E' };
const steps = [
  { title: 'Buy a disk', owner: 'Ada', dueDay: '2020-01-02', kind: 'prevent', state: 'open' },
  { title: 'Watch the disk', owner: null, dueDay: null, kind: 'detect', state: 'open', isPublic: false },
];

async function planned(details: object = {}) {
  const told = { name: 'Disks', body: 'Full.', notify: false, status: 'resolved', components: [] };
  const { incidentId } = await openIncident(edith, told);
  await savePostmortem(edith, { incidentId, version: 0, sections, details, actionItems: steps });
  return { incidentId, items: await itemsOf(incidentId) };
}
const itemsOf = (incidentId: string) => actionItemsOf(reader(), incidentId);
const all = { state: 'all', kind: null, owner: null, nobody: false } as const;

test('an action item is done in one step, and what is said of it is in the log', async () => {
  const { incidentId, items } = await planned();
  const { id: itemId, version } = items[0]!;
  expect(await moveActionItem(edith, { itemId, version, state: 'done' })).toEqual({ incidentId, version: 2 });
  expect((await itemsOf(incidentId))[0]).toMatchObject({ state: 'done', version: 2, title: 'Buy a disk' });
  const event = await lastEvent();
  expect(event).toMatchObject({ type: 'action_item.moved', subjectId: incidentId });
  expect(event.data).toMatchObject({ title: 'Buy a disk', from: 'open', state: 'done', name: 'Disks' });
});

test('what is dropped says why, and what is opened again forgets it', async () => {
  const { incidentId, items } = await planned();
  const { id: itemId, version } = items[0]!;
  const refused = await refusalOf(
    moveActionItem(edith, { itemId, version, state: 'dropped', droppedReason: ' ' }),
  );
  expect(refused).toMatchObject({
    code: 'invalid',
    fields: { droppedReason: 'Say why it is dropped.' },
  });
  await moveActionItem(edith, { itemId, version, state: 'dropped', droppedReason: 'We rent now.' });
  expect((await itemsOf(incidentId))[0]).toMatchObject({ state: 'dropped', droppedReason: 'We rent now.' });
  await moveActionItem(edith, { itemId, version: 2, state: 'open' });
  expect((await itemsOf(incidentId))[0]).toMatchObject({ state: 'open', droppedReason: null });
});

test('of two who move it at once the second hears of it, and who only reads moves nothing', async () => {
  const { items } = await planned();
  const { id: itemId, version } = items[0]!;
  expect(await refusalOf(moveActionItem(vincent, { itemId, version, state: 'done' }))).toMatchObject({
    code: 'forbidden',
  });
  await moveActionItem(edith, { itemId, version, state: 'done' });
  const late = { itemId, version, state: 'dropped', droppedReason: 'No.' };
  expect(await refusalOf(moveActionItem(edith, late))).toMatchObject({
    code: 'conflict',
    current: { state: 'done' },
  });
  const stranger = { itemId: 'abcabcabcabc', version: 1, state: 'done' };
  expect(await refusalOf(moveActionItem(edith, stranger))).toMatchObject({ code: 'not_found' });
});

test('writing on at the postmortem is in nobody’s way, but what was open there cannot take the state back', async () => {
  const { incidentId, items } = await planned();
  const { id: itemId, version } = items[0]!;
  const written = { incidentId, sections: { ...sections, lessons: 'F' }, actionItems: items };
  const { version: saved } = await savePostmortem(edith, { ...written, version: 1 });
  await moveActionItem(edith, { itemId, version, state: 'done' });
  // A form that was open before, in which somebody wrote on.
  const later = { ...written, sections: { ...sections, lessons: 'G' }, version: saved };
  expect(await savePostmortem(edith, later)).toMatchObject({ outcome: 'joined' });
  expect((await itemsOf(incidentId))[0]!.state).toBe('done');
  expect((await postmortemOrThrow(reader(), incidentId)).draft.lessons).toBe('G');
});

test('readers see it move at once where the postmortem shows progress, and nowhere else', async () => {
  const copies = async (showProgress: boolean) => {
    const { incidentId, items } = await planned({ showProgress });
    await publishPostmortem(edith, { incidentId, version: 1, notify: false });
    await moveActionItem(edith, { itemId: items[0]!.id, version: 1, state: 'done' });
    return (await postmortemOrThrow(reader(), incidentId)).publishedActionItems!.map(({ state }) => state);
  };
  // The internal one is in no copy.
  expect(await copies(true)).toEqual(['done']);
  expect(await copies(false)).toEqual(['open']);
});

test('the list holds the open items of all incidents, and what it is narrowed to', async () => {
  const { incidentId, items } = await planned();
  await moveActionItem(edith, { itemId: items[0]!.id, version: 1, state: 'done' });
  const titles = async (filter: object) =>
    (await followUp({ ...all, ...filter })).items
      .filter((item) => item.incidentId === incidentId)
      .map(({ title }) => title);
  expect(await titles({ state: 'open' })).toEqual(['Watch the disk']);
  expect(await titles({ state: 'done', owner: 'Ada' })).toEqual(['Buy a disk']);
  expect(await titles({ kind: 'detect' })).toEqual(['Watch the disk']);
  expect(await titles({ nobody: true })).toEqual(['Watch the disk']);
  expect((await titles({})).toSorted()).toEqual(['Buy a disk', 'Watch the disk']);
});
