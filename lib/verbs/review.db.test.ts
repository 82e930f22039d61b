import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { joinTeam } from '#db/testing/staff.ts';
import {
  ada,
  componentNamed,
  edith,
  lastEvent,
  olga,
  refusalOf,
  setUpPage,
  vincent,
} from '#db/testing/world.ts';
import { pageSettings } from '#lib/reads/page.ts';
import { draftForReview } from '#lib/reads/drafting/review.ts';
import { addComment } from './add-comment.ts';
import { answerComment } from './answer-comment.ts';
import { answerReview } from './answer-review.ts';
import { askForReview } from './ask-for-review.ts';
import { changePageSettings } from './change-page-settings.ts';
import { openIncident } from './open-incident.ts';
import { publishPostmortem } from './publish-postmortem.ts';
import { resolveComment } from './resolve-comment.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { savePostmortem } from './save-postmortem.ts';
import { schedulePostmortem } from './schedule-postmortem.ts';
import { withdrawReview } from './withdraw-review.ts';

let api: string;

beforeAll(async () => {
  await setUpPage();
  await joinTeam(olga, ada, edith, vincent);
  api = await componentNamed('API');
});
beforeEach(async () => {
  setClock(MONDAY);
  await rule(0);
});

const WHOLE = { summary: 'S', impact: 'I', rootCause: 'R', timeline: 'T', remediation: 'M' };

async function rule(approvalsNeeded: number) {
  const { version } = (await pageSettings())!;
  await changePageSettings(olga, { version, approvalsNeeded });
}

/** Version 1, by Edith. */
async function drafted(): Promise<string> {
  const components = [{ componentId: api, status: 'major_outage' }];
  const told = { name: 'Names', body: 'Down.', notify: false, status: 'resolved', components };
  const { incidentId } = await openIncident(edith, told);
  await savePostmortem(edith, { incidentId, version: 0, sections: WHOLE });
  return incidentId;
}

const asks = (incidentId: string, ...people: readonly { id: string }[]) =>
  askForReview(edith, { incidentId, reviewerIds: people.map(({ id }) => id) });
const publishes = (incidentId: string, version: number) =>
  publishPostmortem(edith, { incidentId, version, notify: false, reason: 'Better words.' });
const read = async (incidentId: string) => {
  const found = await draftForReview(incidentId);
  if (!found?.postmortem) throw new Error('nothing was begun');
  return found;
};

describe('a review', () => {
  it('is asked of people of the team, once while they have not answered', async () => {
    const incidentId = await drafted();
    expect(await asks(incidentId, ada, vincent, ada)).toEqual({ asked: 2 });
    expect(await lastEvent()).toMatchObject({
      type: 'postmortem.review_asked',
      subjectId: incidentId,
      data: { name: 'Names', reviewerIds: expect.arrayContaining([ada.id, vincent.id]) as unknown },
    });
    expect(await asks(incidentId, ada)).toEqual({ asked: 0 });
    expect((await refusalOf(asks(incidentId, { id: 'nobodyatall1' }))).fields).toHaveProperty('reviewerIds');
    expect((await refusalOf(asks(incidentId))).fields).toHaveProperty('reviewerIds');
  });

  it('is answered by who was asked, about the text that they read', async () => {
    const incidentId = await drafted();
    await asks(incidentId, vincent);
    const answers = (who: typeof ada, version: number, more: object) =>
      answerReview(who, { incidentId, version, ...more });
    expect((await refusalOf(answers(ada, 1, { answer: 'approved' }))).code).toBe('forbidden');
    await savePostmortem(edith, { incidentId, version: 1, sections: { ...WHOLE, impact: 'Other.' } });
    expect((await refusalOf(answers(vincent, 1, { answer: 'approved' }))).code).toBe('conflict');
    expect((await refusalOf(answers(vincent, 2, { answer: 'changes' }))).fields).toHaveProperty('words');
    await answers(vincent, 2, { answer: 'changes', words: 'Say how many.' });
    expect((await read(incidentId)).reviews).toMatchObject([
      { name: 'Vincent', standing: 'changes', words: 'Say how many.', revision: 2 },
    ]);
    await asks(incidentId, vincent);
    expect((await read(incidentId)).reviews).toMatchObject([{ standing: 'waiting' }]);
  });

  it('is outdated when the text changes after it, and not by how far the work is', async () => {
    const incidentId = await drafted();
    const [sections, actionItems] = [WHOLE, [{ title: 'Buy a disk' }]];
    await savePostmortem(edith, { incidentId, version: 1, sections, actionItems });
    await asks(incidentId, ada);
    await answerReview(ada, { incidentId, version: 2, answer: 'approved' });
    const { draft } = await read(incidentId);
    const done = draft.actionItems.map((item) => ({ ...item, state: 'done' }));
    await savePostmortem(edith, { incidentId, version: 2, sections, actionItems: done });
    expect((await read(incidentId)).reviews).toMatchObject([{ standing: 'approved' }]);
    await savePostmortem(edith, {
      incidentId,
      version: 3,
      sections: { ...WHOLE, impact: 'Other.' },
      actionItems: done,
    });
    expect((await read(incidentId)).reviews).toMatchObject([{ standing: 'outdated', revision: 2 }]);
  });
});

describe('a request for a review', () => {
  const withdraws = (who: typeof ada, incidentId: string, reviewerId: string) =>
    withdrawReview(who, { incidentId, reviewerId });

  it('is withdrawn while it waits: then nobody was asked, and the answer is asked of nobody', async () => {
    const incidentId = await drafted();
    await asks(incidentId, ada, vincent);
    await withdraws(edith, incidentId, vincent.id);
    expect(await lastEvent()).toMatchObject({
      ...{ type: 'postmortem.review_withdrawn', subjectId: incidentId },
      data: { name: 'Names', reviewerId: vincent.id, reviewer: 'Vincent' },
    });
    expect((await read(incidentId)).reviews).toMatchObject([{ name: 'Ada', standing: 'waiting' }]);
    const answer = answerReview(vincent, { incidentId, version: 1, answer: 'approved' });
    expect((await refusalOf(answer)).code).toBe('forbidden');
    expect((await refusalOf(withdraws(edith, incidentId, vincent.id))).code).toBe('not_found');
    expect((await refusalOf(withdraws(vincent, incidentId, ada.id))).code).toBe('forbidden');
  });

  it('is not withdrawn once it was answered: what was said stays', async () => {
    const incidentId = await drafted();
    await asks(incidentId, vincent);
    await answerReview(vincent, { incidentId, version: 1, answer: 'changes', words: 'Say how many.' });
    expect((await refusalOf(withdraws(edith, incidentId, vincent.id))).code).toBe('conflict');
    await asks(incidentId, vincent);
    await withdraws(edith, incidentId, vincent.id);
    expect((await read(incidentId)).reviews).toMatchObject([{ standing: 'changes', words: 'Say how many.' }]);
  });

  it('leaves the rule to those who are left, and who is asked again is asked last', async () => {
    await rule(1);
    const incidentId = await drafted();
    await asks(incidentId, ada, vincent);
    await withdraws(edith, incidentId, ada.id);
    expect((await refusalOf(publishes(incidentId, 1))).message).toContain('has not answered yet');
    await withdraws(edith, incidentId, vincent.id);
    expect((await refusalOf(publishes(incidentId, 1))).message).not.toContain('has not answered yet');
    await asks(incidentId, ada);
    await asks(incidentId, vincent);
    await answerReview(vincent, { incidentId, version: 1, answer: 'approved' });
    await withdraws(edith, incidentId, ada.id);
    await asks(incidentId, vincent);
    expect((await read(incidentId)).reviews).toMatchObject([{ name: 'Vincent', standing: 'waiting' }]);
    await withdraws(edith, incidentId, vincent.id);
    await publishes(incidentId, 1);
    expect(await lastEvent()).toMatchObject({ type: 'postmortem.published' });
  });
});

describe('the rule of the page', () => {
  it('is made by owners alone', async () => {
    const { version } = (await pageSettings())!;
    const admin = changePageSettings(ada, { version, approvalsNeeded: 1 });
    expect((await refusalOf(admin)).message).toContain('Only an owner');
    expect((await refusalOf(changePageSettings(olga, { version, approvalsNeeded: 3 }))).code).toBe('invalid');
    expect(await changePageSettings(ada, { version, approvalsNeeded: 0, about: 'Ours.' })).toBeDefined();
  });

  it('keeps a postmortem from being published until so many others have approved what it says', async () => {
    await rule(2);
    const incidentId = await drafted();
    expect((await refusalOf(publishes(incidentId, 1))).message).toContain('2 approvals');
    await asks(incidentId, ada, vincent, edith);
    await answerReview(ada, { incidentId, version: 1, answer: 'approved' });
    // She wrote it.
    await answerReview(edith, { incidentId, version: 1, answer: 'approved' });
    expect((await refusalOf(publishes(incidentId, 1))).message).toContain('wrote part of it');
    await answerReview(vincent, { incidentId, version: 1, answer: 'approved' });
    await publishes(incidentId, 1);
    await savePostmortem(edith, { incidentId, version: 2, sections: { ...WHOLE, impact: 'Other.' } });
    expect((await refusalOf(publishes(incidentId, 3))).message).toContain('changed since');
  });

  it('holds when a time to publish is set, too', async () => {
    await rule(1);
    const incidentId = await drafted();
    const later = { incidentId, version: 1, sections: WHOLE, notify: false, publishAt: MONDAY + HOUR };
    expect((await refusalOf(schedulePostmortem(edith, later))).message).toContain('one approval');
    await asks(incidentId, ada);
    await answerReview(ada, { incidentId, version: 1, answer: 'approved' });
    await schedulePostmortem(edith, later);
    expect(await lastEvent()).toMatchObject({ type: 'postmortem.scheduled' });
  });

  it('does not count who wrote some of it meanwhile', async () => {
    await rule(1);
    const incidentId = await drafted();
    await asks(incidentId, ada);
    await savePostmortem(ada, { incidentId, version: 1, sections: { ...WHOLE, summary: 'By Ada.' } });
    await answerReview(ada, { incidentId, version: 2, answer: 'approved' });
    expect((await refusalOf(publishes(incidentId, 2))).code).toBe('invalid');
  });
});

describe('comments', () => {
  const says = (who: typeof ada, incidentId: string, more: object = {}) =>
    addComment(who, { incidentId, section: 'summary', quote: 'S', words: 'Why?', ...more });

  it('are made, answered, resolved and reopened by everybody who reads the desk', async () => {
    const incidentId = await drafted();
    const { commentId } = await says(vincent, incidentId);
    const { commentId: answerId } = await answerComment(edith, { commentId, words: 'Because.' });
    await answerComment(vincent, { commentId: answerId, words: 'I see.' });
    const { comments } = await read(incidentId);
    expect(comments.map(({ words, answersId, byName }) => [words, answersId, byName])).toEqual([
      ['Why?', null, 'Vincent'],
      ['Because.', commentId, 'Edith'],
      ['I see.', commentId, 'Vincent'],
    ]);
    await resolveComment(edith, { commentId });
    await resolveComment(edith, { commentId });
    expect((await read(incidentId)).comments[0]).toMatchObject({ resolvedBy: 'Edith', resolvedAt: MONDAY });
    await resolveComment(vincent, { commentId, isResolved: false });
    expect((await read(incidentId)).comments[0]).toMatchObject({ resolvedBy: null, resolvedAt: null });
    expect((await refusalOf(resolveComment(edith, { commentId: answerId }))).code).toBe('invalid');
  });

  it('stay where they were said when the text changes', async () => {
    const incidentId = await drafted();
    await says(vincent, incidentId, { quote: 'S' });
    await savePostmortem(edith, { incidentId, version: 1, sections: { ...WHOLE, summary: '' } });
    expect((await read(incidentId)).comments).toMatchObject([{ section: 'summary', quote: 'S' }]);
  });

  it.each([
    ['words', { words: ' ' }],
    ['section', { section: 'epilogue' }],
    ['quote', { quote: 'x'.repeat(1_000_000) }],
  ])('refuse a wrong %s next to its field', async (field, wrong) => {
    expect(Object.keys((await refusalOf(says(ada, await drafted(), wrong))).fields!)).toEqual([field]);
  });

  it('are for drafts that are there', async () => {
    expect((await refusalOf(says(ada, 'nosuchthing1'))).code).toBe('not_found');
    expect((await refusalOf(answerComment(ada, { commentId: 'nosuchthing1', words: 'W' }))).code).toBe(
      'not_found',
    );
  });
});
