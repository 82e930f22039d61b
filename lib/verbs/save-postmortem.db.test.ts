import fc from 'fast-check';
import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { actionItemsOf, postmortemOrThrow } from '#db/queries/postmortem.ts';
import { events, postmortemRevisions } from '#db/schema/index.ts';
import { write } from '#db/write.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, lastEvent, refusalOf, setUpPage } from '#db/testing/world.ts';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import { collisionOf } from '#lib/reads/drafting/collision.ts';
import { revisionsOf } from '#lib/reads/drafting/revisions.ts';
import { openIncident } from './open-incident.ts';
import { publishPostmortem } from './publish-postmortem.ts';
import { restoreRevision } from './restore-revision.ts';
import { savePostmortem } from './save-postmortem.ts';
import { settleCollision } from './settle-collision.ts';

let api: string;

beforeAll(async () => {
  await setUpPage();
  api = await componentNamed('API');
});
beforeEach(() => setClock(MONDAY));

const BASE = { summary: 'One.\nTwo.\nThree.', impact: 'All.', rootCause: '', timeline: '', remediation: '' };

async function incident(): Promise<string> {
  const components = [{ componentId: api, status: 'major_outage' }];
  const told = { name: 'Names', body: 'Down.', notify: false, status: 'resolved', components };
  return (await openIncident(edith, told)).incidentId;
}

/** Version 1, by Edith. */
async function begun(): Promise<string> {
  const incidentId = await incident();
  await savePostmortem(edith, { incidentId, version: 0, sections: BASE });
  return incidentId;
}

const saves = (who: typeof ada, incidentId: string, version: number, changes: object, more: object = {}) =>
  savePostmortem(who, { incidentId, version, sections: { ...BASE, ...changes }, ...more });
const summaryOf = async (incidentId: string) => (await postmortemOrThrow(reader(), incidentId)).draft.summary;
const all = (incidentId: string) =>
  reader().select().from(postmortemRevisions).where(eq(postmortemRevisions.incidentId, incidentId));
const listed = async (incidentId: string) => (await revisionsOf(incidentId))!.revisions;
const kinds = async (incidentId: string) =>
  (await listed(incidentId)).map(({ kind, byName }) => [kind, byName]);

describe('two people who write at once', () => {
  it('have both texts joined where they do not touch, and the second is told who wrote and where', async () => {
    const incidentId = await begun();
    await saves(ada, incidentId, 1, { summary: 'One, says Ada.\nTwo.\nThree.' });
    const written = await saves(edith, incidentId, 1, {
      summary: 'One.\nTwo.\nThree, says Edith.',
      impact: 'Some.',
    });
    expect(written).toMatchObject({
      outcome: 'joined',
      version: 3,
      meanwhile: { names: ['Ada'], parts: ['summary'] },
      draft: { sections: { summary: 'One, says Ada.\nTwo.\nThree, says Edith.', impact: 'Some.' } },
    });
    expect(await summaryOf(incidentId)).toBe('One, says Ada.\nTwo.\nThree, says Edith.');
    expect(await kinds(incidentId)).toEqual([
      ['joined', 'Edith'],
      ['saved', 'Ada'],
      ['saved', 'Edith'],
    ]);
  });

  it('where both wrote the same line, what is stored stays and what was sent is kept beside it', async () => {
    const incidentId = await begun();
    await saves(ada, incidentId, 1, { summary: 'One.\nAda.\nThree.' });
    const written = await saves(edith, incidentId, 1, { summary: 'One.\nEdith.\nThree.', impact: 'Some.' });
    expect(written).toMatchObject({ outcome: 'collided', version: 3 });
    expect(await lastEvent()).toMatchObject({ type: 'postmortem.set_aside', subjectId: incidentId });
    expect((await postmortemOrThrow(reader(), incidentId)).draft).toMatchObject({
      summary: 'One.\nAda.\nThree.',
      impact: 'Some.',
    });
    const shown = await collisionOf(incidentId, written.sent!);
    expect(shown).toMatchObject({ version: 3, mine: { kind: 'set aside', byName: 'Edith' } });
    expect(shown!.collisions).toMatchObject([{ name: 'summary', theirs: 'Ada.', mine: 'Edith.' }]);
  });

  it('who has chosen between both texts has the words of their choice in the draft, and is asked no more', async () => {
    const incidentId = await begun();
    await saves(ada, incidentId, 1, { summary: 'One.\nAda.\nThree.' });
    const { sent, version } = await saves(edith, incidentId, 1, { summary: 'One.\nEdith.\nThree.' });
    const choose = (choices: object[]) =>
      settleCollision(edith, { incidentId, number: sent, version, choices });
    expect((await refusalOf(choose([]))).fields).toEqual({ 'choices.0.way': 'Choose which words to keep.' });
    expect(await choose([{ way: 'both' }])).toMatchObject({ outcome: 'saved' });
    expect(await summaryOf(incidentId)).toBe('One.\nAda.\nEdith.\nThree.');
    expect((await listed(incidentId)).find(({ number }) => number === sent)?.settledAt).toBe(MONDAY);
    const again = settleCollision(edith, { incidentId, number: 1, version: 3, choices: [{ way: 'both' }] });
    expect((await refusalOf(again)).message).toContain('not set aside');
  });

  it('who goes on writing after a collision has one text set aside, compared with what both began with', async () => {
    const incidentId = await begun();
    await saves(ada, incidentId, 1, { summary: 'One.\nAda.\nThree.' });
    const autosave = { isAutosave: true };
    const first = await saves(edith, incidentId, 1, { summary: 'One.\nE.\nThree.' }, autosave);
    const base = { ...autosave, base: first.sent };
    const elsewhere = await saves(
      edith,
      incidentId,
      first.version,
      { summary: 'One.\nE.\nThree.', impact: 'I' },
      base,
    );
    expect(elsewhere).toMatchObject({
      outcome: 'joined',
      draft: { sections: { summary: 'One.\nAda.\nThree.', impact: 'I' } },
    });
    const last = await saves(
      edith,
      incidentId,
      elsewhere.version,
      { summary: 'One.\nEdith.\nThree.', impact: 'I' },
      { ...autosave, base: elsewhere.sent },
    );
    expect(last.outcome).toBe('collided');
    const aside = (await listed(incidentId)).filter(({ kind }) => kind === 'set aside');
    expect(aside.map(({ number }) => number)).toEqual([last.sent]);
    expect((await collisionOf(incidentId, last.sent!))!.collisions).toMatchObject([
      { theirs: 'Ada.', mine: 'Edith.' },
    ]);
  });

  it('may begin at once: what both forms began with is no collision', async () => {
    const incidentId = await incident();
    const begunWith = { ...BASE, summary: 'Begun.', impact: 'Since nine.' };
    await savePostmortem(ada, {
      incidentId,
      version: 0,
      begunWith,
      sections: { ...begunWith, summary: 'Ada.' },
    });
    const sections = { ...begunWith, rootCause: 'A disk.' };
    const written = await savePostmortem(edith, { incidentId, version: 0, begunWith, sections });
    expect(written).toMatchObject({
      outcome: 'joined',
      draft: { sections: { summary: 'Ada.', rootCause: 'A disk.' } },
    });
  });

  it('have their action items joined, each with its id', async () => {
    const incidentId = await incident();
    const one = { title: 'One' };
    await savePostmortem(edith, { incidentId, version: 0, sections: BASE, actionItems: [one] });
    const [stored] = await actionItemsOf(reader(), incidentId);
    const row = { id: stored!.id, title: 'One' };
    await saves(ada, incidentId, 1, {}, { actionItems: [{ ...row, owner: 'Ada' }, { title: 'By Ada' }] });
    await saves(
      edith,
      incidentId,
      1,
      {},
      { actionItems: [{ ...row, state: 'done' }, { title: 'By Edith' }] },
    );
    const items = await actionItemsOf(reader(), incidentId);
    expect(items.map(({ title, owner, state }) => [title, owner, state]).sort()).toEqual([
      ['By Ada', null, 'open'],
      ['By Edith', null, 'open'],
      ['One', 'Ada', 'done'],
    ]);
    expect(items.find(({ title }) => title === 'One')!.id).toBe(stored!.id);
  });

  it('lose no line, whatever they write and whenever they save', async () => {
    const line = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const step = fc.record({
      who: fc.constantFrom(ada, edith),
      lines: fc.array(line, { maxLength: 5 }),
      reads: fc.boolean(),
      isAutosave: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const incidentId = await begun();
        const read = new Map([ada, edith].map((who) => [who.name, 1]));
        const sent: string[] = [];
        for (const [index, { who, lines, reads, isAutosave }] of steps.entries()) {
          if (reads) read.set(who.name, (await postmortemOrThrow(reader(), incidentId)).version);
          // Each line is its writer's own.
          const summary = lines.map((text) => `${text} ${who.name} ${index}`).join('\n');
          await saves(who, incidentId, read.get(who.name)!, { summary }, { isAutosave });
          sent.push(...summary.split('\n'));
        }
        const kept = (await all(incidentId)).flatMap(({ draft }) => draft.sections['summary']!.split('\n'));
        for (const words of sent.filter(Boolean)) expect(kept).toContain(words);
      }),
      { numRuns: 25 },
    );
  });
});

describe('revisions', () => {
  it('fold while one person writes, and an hour later there is one for each sitting', async () => {
    const incidentId = await begun();
    const types = (text: string, version: number) =>
      saves(ada, incidentId, version, { summary: text }, { isAutosave: true });
    await types('A', 1);
    passTime(MINUTE);
    await types('Ad', 2);
    expect(await lastEvent()).toMatchObject({ type: 'postmortem.autosaved' });
    passTime(MINUTE);
    await types('Ada', 3);
    passTime(HOUR);
    await types('Ada and more', 4);
    expect(await lastEvent()).toMatchObject({ type: 'postmortem.drafted' });
    expect(await kinds(incidentId)).toEqual([
      ['autosaved', 'Ada'],
      ['autosaved', 'Ada'],
      ['saved', 'Edith'],
    ]);
  });

  it('a folded one is still what somebody may have read', async () => {
    const incidentId = await begun();
    const types = (text: string, version: number) =>
      saves(ada, incidentId, version, { summary: text }, { isAutosave: true });
    await types('One.\nTwo, by Ada.\nThree.', 1);
    await types('One.\nTwo, by Ada once more.\nThree.', 2);
    const read = { summary: 'One.\nTwo, by Ada.\nThree.\nFour, by Edith.' };
    expect(await saves(edith, incidentId, 2, read)).toMatchObject({
      outcome: 'joined',
      draft: { sections: { summary: 'One.\nTwo, by Ada once more.\nThree.\nFour, by Edith.' } },
    });
  });

  it('folded ones are gone after a day', async () => {
    const incidentId = await begun();
    for (const version of [1, 2, 3])
      await saves(ada, incidentId, version, { summary: `Text ${version}` }, { isAutosave: true });
    expect(await all(incidentId)).toHaveLength(4);
    passTime(25 * HOUR);
    await saves(ada, incidentId, 4, { summary: 'Next day' });
    expect((await all(incidentId)).map(({ draft }) => draft.sections['summary'])).toEqual([
      ...[BASE.summary, 'Text 3', 'Next day'],
    ]);
  });

  it('saving what was saved by itself names it, and saving nothing new makes none', async () => {
    const incidentId = await begun();
    await saves(ada, incidentId, 1, { summary: 'Ada' }, { isAutosave: true });
    expect(await saves(ada, incidentId, 2, { summary: 'Ada' })).toMatchObject({
      outcome: 'saved',
      version: 2,
    });
    expect(await saves(ada, incidentId, 2, { summary: 'Ada' })).toMatchObject({ outcome: 'unchanged' });
    expect(await kinds(incidentId)).toEqual([
      ['saved', 'Ada'],
      ['saved', 'Edith'],
    ]);
  });

  it('an earlier one is restored with its action items, and nothing is lost by it', async () => {
    const incidentId = await begun();
    await saves(ada, incidentId, 1, { summary: 'Other.' }, { actionItems: [{ title: 'New' }] });
    const restore = (version: number) => restoreRevision(edith, { incidentId, number: 1, version });
    expect((await refusalOf(restore(1))).code).toBe('conflict');
    await restore(2);
    expect(await summaryOf(incidentId)).toBe(BASE.summary);
    expect(await actionItemsOf(reader(), incidentId)).toEqual([]);
    expect(await kinds(incidentId)).toEqual([
      ['restored', 'Edith'],
      ['saved', 'Ada'],
      ['saved', 'Edith'],
    ]);
    expect((await refusalOf(restore(3))).message).toContain('already');
  });

  it('what stood there before revisions were kept is one as soon as it is changed', async () => {
    const incidentId = await begun();
    await write(ada, async (tx) => {
      await tx.delete(postmortemRevisions).where(eq(postmortemRevisions.incidentId, incidentId));
      await tx.record({ type: 'postmortem.drafted', subjectId: incidentId });
    });
    expect(await saves(ada, incidentId, 1, {})).toMatchObject({ outcome: 'unchanged', number: null });
    await saves(ada, incidentId, 1, { summary: 'Ada.' });
    expect(await kinds(incidentId)).toEqual([
      ['saved', 'Ada'],
      ['saved', ''],
    ]);
    expect(await saves(edith, incidentId, 1, { impact: 'Edith.' })).toMatchObject({ outcome: 'joined' });
  });

  it('publishing makes none, and who read before it is joined with what was published', async () => {
    const incidentId = await incident();
    const whole = { ...BASE, rootCause: 'R', timeline: 'T', remediation: 'M' };
    await savePostmortem(edith, { incidentId, version: 0, sections: whole });
    await publishPostmortem(edith, { incidentId, version: 1, notify: false });
    const written = await savePostmortem(ada, {
      incidentId,
      version: 1,
      sections: { ...whole, impact: 'Ada.' },
    });
    expect(written).toMatchObject({ outcome: 'saved', version: 3 });
    const drafted = await reader()
      .select()
      .from(events)
      .where(and(eq(events.subjectId, incidentId), eq(events.type, 'postmortem.drafted')));
    expect(drafted).toHaveLength(2);
  });
});

it('a base that is not kept, a version that never was and a text that was not set aside are refused', async () => {
  const incidentId = await begun();
  expect((await refusalOf(saves(ada, incidentId, 1, {}, { base: 77 }))).fields).toHaveProperty('base');
  expect((await refusalOf(saves(ada, incidentId, 2 ** 40, {}))).code).toBe('conflict');
  expect((await refusalOf(saves(ada, incidentId, 1, {}, { settles: 1 }))).fields).toHaveProperty('settles');
});
