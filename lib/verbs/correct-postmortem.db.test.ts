import { beforeAll, beforeEach, expect, it } from 'vitest';
import { correctionsOf, postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { edith, lastEvent, refusalOf, setUpPage } from '#db/testing/world.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { readIncident } from '#lib/published/read-incident.ts';
import { openIncident } from './open-incident.ts';
import { publishPostmortem } from './publish-postmortem.ts';
import { publishWrittenPostmortem } from './publish-written-postmortem.ts';
import { revertPostmortem } from './revert-postmortem.ts';
import { savePostmortem } from './save-postmortem.ts';

beforeAll(() => setUpPage());
beforeEach(() => setClock(MONDAY));

const whole = {
  summary: 'Names did not resolve for 50 minutes.',
  impact: 'Everybody, now and then.',
  rootCause: 'Resolvers keep what they know.',
  timeline: '22:00 it began.',
  remediation: 'We review how we migrate.',
};
const told = { name: 'Names', body: 'They fail.', notify: false, status: 'resolved', components: [] };

async function published(changes: object = {}): Promise<string> {
  const { incidentId } = await openIncident(edith, told);
  await publishWrittenPostmortem(edith, {
    ...{ incidentId, version: 0, sections: whole, actionItems: [], notify: false, ...changes },
  });
  return incidentId;
}
const shown = async (incidentId: string) => (await readIncident(incidentId))!.postmortem!;
const stored = (incidentId: string) => postmortemOrThrow(reader(), incidentId);

it('is marked with its date and reason, and what stood before stays readable', async () => {
  const incidentId = await published();
  const sections = { ...whole, summary: 'Names did not resolve for 55 minutes.' };
  const draft = { incidentId, sections, actionItems: [], notify: false };
  const reason = 'The end was five minutes later.';
  const first = passTime(HOUR);
  await publishWrittenPostmortem(edith, { ...draft, version: 2, reason });
  expect((await lastEvent()).data).toMatchObject({ isCorrection: true, reason });
  const second = passTime(HOUR);
  const lessons = { ...sections, lessons: 'Move less on Sundays.' };
  await publishWrittenPostmortem(edith, {
    ...draft,
    sections: lessons,
    version: 4,
    reason: 'One lesson more.',
  });

  const { sections: now, corrections, publishedAt, correctedAt } = await shown(incidentId);
  expect(now).toMatchObject(lessons);
  expect({ publishedAt, correctedAt }).toEqual({ publishedAt: MONDAY, correctedAt: second });
  expect(corrections).toEqual([
    {
      ...{ number: 2, correctedAt: second, reason: 'One lesson more.' },
      ...{
        sections: [{ section: 'lessons', words: '' }],
        rootCauseWasUnknown: false,
        actionItems: null,
        timeline: null,
      },
    },
    {
      ...{ number: 1, correctedAt: first, reason },
      sections: [{ section: 'summary', words: whole.summary }],
      ...{ rootCauseWasUnknown: false, actionItems: null, timeline: null },
    },
  ]);
});

it('is refused without a reason, and then nothing is saved either', async () => {
  const incidentId = await published();
  const sections = { ...whole, summary: 'Better.' };
  const draft = { incidentId, version: 2, sections, actionItems: [], notify: false };
  const refusal = await refusalOf(publishWrittenPostmortem(edith, { ...draft, reason: ' ' }));
  expect(refusal.fields).toEqual({ reason: 'Say what was corrected, and why. Readers see it.' });
  expect(await stored(incidentId)).toMatchObject({ version: 2, draft: whole });
  expect((await shown(incidentId)).corrections).toEqual([]);
});

it('is gone with what it corrected when that is taken from readers', async () => {
  const incidentId = await published();
  await publishPostmortem(edith, { incidentId, version: 2, notify: false, reason: 'A word.' });
  await revertPostmortem(edith, { incidentId, version: 3 });
  expect(await correctionsOf(reader(), incidentId)).toEqual([]);
  await publishPostmortem(edith, { incidentId, version: 4, notify: false });
  expect(await shown(incidentId)).toMatchObject({ corrections: [], correctedAt: null });
});

it('never shows an action item that is internal, nor counts it', async () => {
  const items = [
    { title: 'Buy a disk', state: 'done' },
    { title: 'Talk to the provider', isPublic: false },
    { title: 'Watch the disk', kind: 'detect', trackerUrl: 'https://tracker.example/7' },
  ];
  const incidentId = await published({ actionItems: items, details: { showProgress: true } });
  const { actionItems, progress } = await shown(incidentId);
  expect(actionItems.map(({ title, kind, trackerUrl }) => [title, kind, trackerUrl])).toEqual([
    ['Buy a disk', null, null],
    ['Watch the disk', 'detect', 'https://tracker.example/7'],
  ]);
  expect(progress).toEqual({ done: 1, of: 2 });
});

it('is not needed for progress that readers are shown: their copies follow, in how far they are alone', async () => {
  const items = [{ title: 'Buy a disk' }, { title: 'Watch the disk' }];
  const incidentId = await published({ actionItems: items, details: { showProgress: true } });
  const copies = (await stored(incidentId)).publishedActionItems!;
  const moved = [
    { ...copies[0], title: 'Buy two disks', state: 'done' },
    { ...copies[1], state: 'dropped', droppedReason: 'The provider does.' },
  ];
  await savePostmortem(edith, { incidentId, version: 2, sections: whole, actionItems: moved });
  expect((await lastEvent()).type).toBe('postmortem.progressed');
  const { actionItems, progress, correctedAt } = await shown(incidentId);
  expect(actionItems).toMatchObject([
    { title: 'Buy a disk', state: 'done' },
    { title: 'Watch the disk', state: 'dropped', droppedReason: 'The provider does.' },
  ]);
  expect({ progress, correctedAt }).toEqual({ progress: { done: 1, of: 1 }, correctedAt: null });
});

it('shows nothing of work that goes on where readers are not shown progress', async () => {
  const incidentId = await published({ actionItems: [{ title: 'Buy a disk' }] });
  const [copy] = (await stored(incidentId)).publishedActionItems!;
  const actionItems = [{ ...copy, state: 'done' }];
  await savePostmortem(edith, { incidentId, version: 2, sections: whole, actionItems });
  expect(await shown(incidentId)).toMatchObject({ progress: null, actionItems: [{ state: 'open' }] });
});

it('may say that the cause is not known yet, and does not when it is', async () => {
  const unknown = { sections: { ...whole, rootCause: '' }, details: { rootCauseUnknown: true } };
  const incidentId = await published(unknown);
  expect((await shown(incidentId)).details.rootCauseUnknown).toBe(true);
  const draft = { incidentId, version: 2, sections: whole, actionItems: [], notify: false };
  const details = { rootCauseUnknown: false };
  await publishWrittenPostmortem(edith, { ...draft, details, reason: 'We know the cause now.' });
  expect((await shown(incidentId)).corrections).toMatchObject([{ rootCauseWasUnknown: true }]);
});
