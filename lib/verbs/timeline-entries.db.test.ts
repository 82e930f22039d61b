import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { timelineEntriesOf } from '#db/queries/timeline-entry.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { open, setUpDesk, story } from '#db/testing/incident-desk.ts';
import { edith, lastEvent, refusalOf, vincent } from '#db/testing/world.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { readIncident } from '#lib/published/read-incident.ts';
import { incidentTimelineForStaff } from '#lib/reads/incident-timeline.ts';
import { addTimelineEntry } from './add-timeline-entry.ts';
import { deleteIncident } from './delete-incident.ts';
import { deleteTimelineEntry } from './delete-timeline-entry.ts';
import { editTimelineEntry } from './edit-timeline-entry.ts';
import { editUpdate } from './edit-update.ts';
import { makeTimeline } from './make-timeline.ts';
import { postUpdate } from './post-update.ts';
import { publishPostmortem } from './publish-postmortem.ts';
import { revertPostmortem } from './revert-postmortem.ts';
import { savePostmortem } from './save-postmortem.ts';

beforeAll(setUpDesk);
beforeEach(() => setClock(MONDAY));

/** Over after 55 minutes. */
async function evening(): Promise<string> {
  const { incidentId } = await open();
  for (const [minutes, status] of [
    [14, 'identified'],
    [27, 'monitoring'],
    [14, 'resolved'],
  ] as const) {
    passTime(minutes * MINUTE);
    await postUpdate(edith, { incidentId, status, body: `Now ${status}.`, notify: false });
  }
  return incidentId;
}

const entries = (incidentId: string) => timelineEntriesOf(reader(), incidentId);
const wordsOf = async (incidentId: string) => (await entries(incidentId)).map(({ words }) => words);
const detected = { at: MONDAY, kind: 'detected', words: 'An alarm went off.', isPublic: true };

describe('a timeline that is made from updates', () => {
  it('has each of them once, with the moments that they tell', async () => {
    const incidentId = await evening();
    expect(await makeTimeline(edith, { incidentId })).toEqual({ added: 4 });
    expect((await entries(incidentId)).map(({ at, kind, isPublic }) => [at, kind, isPublic])).toEqual([
      [MONDAY, 'acknowledged', true],
      [plus(MONDAY, 14 * MINUTE), 'identified', true],
      [plus(MONDAY, 41 * MINUTE), 'mitigated', true],
      [plus(MONDAY, 55 * MINUTE), 'resolved', true],
    ]);
    expect(await lastEvent()).toMatchObject({ type: 'timeline.made', data: { added: 4 } });
  });

  it('made again, has what is new and leaves alone what staff edited, moved or deleted', async () => {
    const incidentId = await evening();
    await makeTimeline(edith, { incidentId });
    const [first, second, third] = await entries(incidentId);
    await editTimelineEntry(edith, { entryId: first!.id, version: 1, words: 'Ada is on it.', kind: null });
    await editTimelineEntry(edith, { entryId: second!.id, version: 1, at: plus(MONDAY, 10 * MINUTE) });
    await deleteTimelineEntry(edith, { entryId: third!.id, version: 1 });
    const [update] = await story(incidentId);
    const { status, displayAt, components, version } = update!;
    const reworded = { status, displayAt, components, version, nextUpdateBy: null };
    await editUpdate(edith, { ...reworded, updateId: update!.id, body: 'Other words.' });
    passTime(HOUR);
    await postUpdate(edith, { incidentId, status: 'resolved', body: 'Still well.', notify: false });

    expect(await makeTimeline(edith, { incidentId })).toEqual({ added: 1 });
    expect(await wordsOf(incidentId)).toEqual([
      ...['Ada is on it.', 'Now identified.', 'Now resolved.', 'Still well.'],
    ]);
    expect((await entries(incidentId))[1]).toMatchObject({ at: plus(MONDAY, 10 * MINUTE), version: 2 });
  });

  it('records nothing when there is nothing new', async () => {
    const incidentId = await evening();
    await makeTimeline(edith, { incidentId });
    const before = await lastEvent();
    expect(await makeTimeline(edith, { incidentId })).toEqual({ added: 0 });
    expect(await lastEvent()).toEqual(before);
  });
});

describe('an entry', () => {
  it('takes its place by time, and what happened at once stays as it was written', async () => {
    const incidentId = await evening();
    await addTimelineEntry(edith, { ...detected, incidentId, words: 'Second.' });
    await addTimelineEntry(edith, { ...detected, incidentId, words: 'Third.' });
    await addTimelineEntry(edith, { ...detected, incidentId, words: 'First.', at: plus(MONDAY, -MINUTE) });
    expect(await wordsOf(incidentId)).toEqual(['First.', 'Second.', 'Third.']);
  });

  it('is not moved by a form that knows only its minute', async () => {
    const incidentId = await evening();
    const at = plus(MONDAY, 31_000);
    const { entryId } = await addTimelineEntry(edith, { ...detected, incidentId, at });
    await editTimelineEntry(edith, { entryId, version: 1, at: MONDAY, words: 'Better words.' });
    expect(await entries(incidentId)).toMatchObject([{ at, words: 'Better words.', version: 2 }]);
    expect((await lastEvent()).data).toMatchObject({ changed: ['words'] });
  });

  it('of the future is refused, and so is one without words', async () => {
    const incidentId = await evening();
    const ahead = addTimelineEntry(edith, { ...detected, incidentId, at: plus(MONDAY, 9 * HOUR) });
    expect(await refusalOf(ahead)).toMatchObject({
      code: 'invalid',
      fields: { at: expect.any(String) as string },
    });
    const empty = addTimelineEntry(edith, { ...detected, incidentId, words: ' \n' });
    expect(await refusalOf(empty)).toMatchObject({ fields: { words: 'Say in a sentence what happened.' } });
    const strange = addTimelineEntry(edith, { ...detected, incidentId, kind: 'noticed' });
    expect(await refusalOf(strange)).toMatchObject({ fields: { kind: expect.any(String) as string } });
  });

  it('that somebody else saved meanwhile is a conflict with what they wrote', async () => {
    const incidentId = await evening();
    const { entryId } = await addTimelineEntry(edith, { ...detected, incidentId });
    await editTimelineEntry(edith, { entryId, version: 1, words: 'Of Ada.' });
    const late = { entryId, version: 1 };
    expect(await refusalOf(editTimelineEntry(edith, { ...late, words: 'Mine.' }))).toMatchObject({
      ...{ code: 'conflict', current: { words: 'Of Ada.' } },
    });
    expect(await refusalOf(deleteTimelineEntry(edith, late))).toMatchObject({ code: 'conflict' });
  });

  it('that was deleted is not found, and its words are gone', async () => {
    const incidentId = await evening();
    await makeTimeline(edith, { incidentId });
    const [first] = await entries(incidentId);
    await deleteTimelineEntry(edith, { entryId: first!.id, version: 1 });
    const again = deleteTimelineEntry(edith, { entryId: first!.id, version: 2 });
    expect(await refusalOf(again)).toMatchObject({ code: 'not_found' });
    expect(await wordsOf(incidentId)).not.toContain('Some requests time out.');
  });

  it('is written by nobody who may only read, and goes with its incident', async () => {
    const incidentId = await evening();
    for (const act of [
      () => makeTimeline(vincent, { incidentId }),
      () => addTimelineEntry(vincent, { ...detected, incidentId }),
      () => editTimelineEntry(vincent, { entryId: 'any', version: 1 }),
      () => deleteTimelineEntry(vincent, { entryId: 'any', version: 1 }),
    ])
      expect(await refusalOf(act())).toMatchObject({ code: 'forbidden' });
    await makeTimeline(edith, { incidentId });
    await deleteIncident(edith, { incidentId });
    expect(await entries(incidentId)).toEqual([]);
  });

  it('says how long each step took', async () => {
    const incidentId = await evening();
    await makeTimeline(edith, { incidentId });
    await addTimelineEntry(edith, { ...detected, incidentId, at: plus(MONDAY, 3 * MINUTE), isPublic: false });
    const read = await incidentTimelineForStaff(incidentId);
    expect(read?.times).toMatchObject({
      detect: { milliseconds: 3 * MINUTE },
      mitigate: { milliseconds: 41 * MINUTE },
      resolve: { milliseconds: 55 * MINUTE },
    });
  });
});

describe('what readers see of it', () => {
  const sections = { summary: 'S', impact: 'I', rootCause: 'R', timeline: '', remediation: 'M' };
  const shown = async (incidentId: string) => (await readIncident(incidentId))?.timeline.entries;

  async function published(incidentId: string): Promise<void> {
    const { version } = await savePostmortem(edith, { incidentId, version: 0, sections });
    await publishPostmortem(edith, { incidentId, version, notify: false });
  }

  it('is nothing before the postmortem is published, and then its public entries alone', async () => {
    const incidentId = await evening();
    await makeTimeline(edith, { incidentId });
    await addTimelineEntry(edith, { ...detected, incidentId, words: 'Bob forgot it.', isPublic: false });
    expect(await shown(incidentId)).toEqual([]);
    await published(incidentId);
    expect((await shown(incidentId))?.map(({ words }) => words)).toEqual([
      ...['Some requests time out.', 'Now identified.', 'Now monitoring.', 'Now resolved.'],
    ]);
    expect(JSON.stringify(await readIncident(incidentId))).not.toContain('Bob');
  });

  it('stays as it was published while staff write on, until it is published again', async () => {
    const incidentId = await evening();
    await addTimelineEntry(edith, { ...detected, incidentId });
    await published(incidentId);
    const [entry] = await entries(incidentId);
    await editTimelineEntry(edith, { entryId: entry!.id, version: 1, words: 'Not yet.' });
    expect(await shown(incidentId)).toMatchObject([{ words: 'An alarm went off.' }]);
    const { version } = await postmortemOrThrow(reader(), incidentId);
    await publishPostmortem(edith, { incidentId, version, notify: false, reason: 'Somebody looked again.' });
    expect(await shown(incidentId)).toMatchObject([{ words: 'Not yet.' }]);
    const [correction] = (await readIncident(incidentId))!.postmortem!.corrections;
    expect(correction).toMatchObject({ timeline: [{ words: 'An alarm went off.' }] });
    await revertPostmortem(edith, { incidentId, version: version + 1 });
    expect(await shown(incidentId)).toEqual([]);
  });

  it('has to be something: words of the section, or public entries', async () => {
    const incidentId = await evening();
    await addTimelineEntry(edith, { ...detected, incidentId, isPublic: false });
    const { version } = await savePostmortem(edith, { incidentId, version: 0, sections });
    const refused = publishPostmortem(edith, { incidentId, version, notify: false });
    expect(await refusalOf(refused)).toMatchObject({
      fields: { 'sections.timeline': 'Say what happened when.' },
    });
  });
});
