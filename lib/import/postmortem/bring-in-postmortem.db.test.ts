import { beforeAll, describe, expect, it } from 'vitest';
import { hasSharedData, sharedFiles, sharedText } from '#e2e/shared-data.ts';
import { actionItemsOf, postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { edith, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { postmortemFile } from '#lib/documents/postmortem-file.ts';
import type { PublishedActionItem } from '#lib/domain/postmortem.ts';
import { readIncident } from '#lib/published/read-incident.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { bringInPostmortem } from './bring-in-postmortem.ts';

beforeAll(() => setUpPage());

const told = { name: 'Names', body: 'They fail.', notify: false, status: 'resolved', components: [] };
const incident = async () => (await openIncident(edith, told)).incidentId;
const stored = (incidentId: string) => postmortemOrThrow(reader(), incidentId);
const titles = async (incidentId: string) =>
  (await actionItemsOf(reader(), incidentId)).map(({ title }) => title);

const whole = {
  ...{
    summary: 'Down.',
    impact: '- **All** of them',
    rootCause: '',
    contributingFactors: '## Impact\n\nNone.',
  },
  ...{ timeline: '| Time | Event |\n| --- | --- |\n| 22:00 | Down |', wentWell: 'The alarm.' },
  ...{ wentBadly: '```\nopen', lucky: 'Sunday.', remediation: 'Disks.', lessons: 'Look.' },
};
const items = [
  { title: 'Buy a disk', owner: 'Ada', dueDay: '2025-04-30', kind: 'prevent', state: 'done' },
  { title: 'Ask around', state: 'dropped', droppedReason: 'Nobody knew.' },
  { title: 'Talk to the provider', isPublic: false },
  { title: 'Watch it', kind: 'detect', trackerUrl: 'https://tracker.example/7' },
];
const details = {
  ...{ rootCauseUnknown: true, showProgress: true, authors: ['Ada Lovelace'], reviewers: ['Grace', 'Søren'] },
};
const withoutIds = (copies: readonly PublishedActionItem[] | null) =>
  copies?.map(({ id: _, ...item }) => item);

async function publishedFile(): Promise<{ incidentId: string; text: string }> {
  const incidentId = await incident();
  await savePostmortem(edith, { incidentId, version: 0, sections: whole, details, actionItems: items });
  await publishPostmortem(edith, { incidentId, version: 1, notify: false });
  const found = (await readIncident(incidentId))!;
  const about = { incident: found.incident, isDraft: false, url: 'https://status.example.com' };
  return { incidentId, text: postmortemFile({ ...found.postmortem!, ...about }) };
}

it('makes an equal document of the file of a published one, on another incident', async () => {
  const { incidentId, text } = await publishedFile();
  expect(text).not.toContain('Talk to the provider');
  const other = await incident();
  expect(await bringInPostmortem(edith, { incidentId: other, text })).toMatchObject({
    ...{ title: 'Names', remarks: [], written: { outcome: 'saved' } },
  });
  await publishPostmortem(edith, { incidentId: other, version: 1, notify: false });
  const [one, two] = [await stored(incidentId), await stored(other)];
  expect(two.published).toEqual(one.published);
  expect(two.publishedDetails).toEqual(one.publishedDetails);
  expect(withoutIds(two.publishedActionItems)).toEqual(withoutIds(one.publishedActionItems));
});

it('takes nothing away that the file says nothing of', async () => {
  const incidentId = await incident();
  const sections = { impact: 'All of them.', lessons: 'Look.' };
  const draft = { incidentId, sections, details, actionItems: items.slice(0, 1) };
  await savePostmortem(edith, { ...draft, version: 0 });
  const text = '# X\n\nDown.\n\n## Lessons\n\nLook twice.\n\n## Action items\n\n- Buy a disk\n- Buy a fan';
  await bringInPostmortem(edith, { incidentId, text, version: 1 });
  expect((await stored(incidentId)).draft).toMatchObject({
    ...{ summary: 'Down.', impact: 'All of them.', lessons: 'Look twice.' },
  });
  expect((await stored(incidentId)).details).toEqual(details);
  expect(await actionItemsOf(reader(), incidentId)).toMatchObject([
    { title: 'Buy a disk', owner: 'Ada', state: 'done' },
    { title: 'Buy a fan', state: 'open' },
  ]);
});

it('is refused to who may not write, and where it says nothing; over newer words both texts are kept', async () => {
  const incidentId = await incident();
  const file = { incidentId, text: 'Down.' };
  expect((await refusalOf(bringInPostmortem(vincent, file))).code).toBe('forbidden');
  expect((await refusalOf(bringInPostmortem(edith, { ...file, text: ' \n\t' }))).code).toBe('invalid');
  await bringInPostmortem(edith, file);
  const late = await bringInPostmortem(edith, { ...file, text: 'Up again.', version: 0 });
  expect(late.written.outcome).toBe('collided');
  expect((await stored(incidentId)).draft.summary).toBe('Down.');
});

describe.skipIf(!hasSharedData)('the recorded postmortems', () => {
  it('come into drafts that only lack what their authors left out', async () => {
    const files = sharedFiles('postmortems').filter((name) => /^PM20\d\d-/.test(name));
    expect(files).toHaveLength(6);
    for (const file of files) {
      const incidentId = await incident();
      await bringInPostmortem(edith, { incidentId, text: sharedText(`postmortems/${file}`) });
      const refusal = await refusalOf(publishPostmortem(edith, { incidentId, version: 1, notify: false }));
      expect(Object.keys(refusal.fields!), file).toEqual(['sections.impact', 'sections.rootCause']);
      expect((await titles(incidentId)).length, file).toBeGreaterThan(1);
    }
  });
});
