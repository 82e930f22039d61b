import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actionItemsOf, postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, componentNamed, edith, lastEvent, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { deleteIncident } from './delete-incident.ts';
import { deletePostmortem } from './delete-postmortem.ts';
import { openIncident } from './open-incident.ts';
import { publishPostmortem } from './publish-postmortem.ts';
import { revertPostmortem } from './revert-postmortem.ts';
import { savePostmortem } from './save-postmortem.ts';

let api: string;

beforeAll(async () => {
  await setUpPage();
  api = await componentNamed('API');
});
beforeEach(() => setClock(MONDAY));

const whole = {
  summary: 'Names did not resolve for 55 minutes.',
  impact: 'Everybody, now and then.',
  rootCause: 'Resolvers keep what they know.',
  timeline: '22:00 it began.',
  remediation: 'We review how we migrate.',
};
const item = { title: 'Review the procedure', owner: 'Platform', dueDay: '2025-04-30', state: 'open' };

async function incident(status = 'resolved'): Promise<string> {
  const components = [{ componentId: api, status: 'major_outage' }];
  const told = { name: 'Names', body: 'They do not resolve.', notify: false, status, components };
  return (await openIncident(edith, told)).incidentId;
}

async function drafted(changes: object = {}): Promise<string> {
  const incidentId = await incident();
  await savePostmortem(edith, {
    incidentId,
    version: 0,
    sections: whole,
    actionItems: [item],
    ...changes,
  });
  return incidentId;
}

const stored = (incidentId: string) => postmortemOrThrow(reader(), incidentId);
const items = (incidentId: string) => actionItemsOf(reader(), incidentId);

describe('the draft', () => {
  it('may be begun with nothing but a thought', async () => {
    const incidentId = await incident();
    await savePostmortem(edith, { incidentId, version: 0, sections: { rootCause: 'The cache?' } });
    expect(await stored(incidentId)).toMatchObject({
      draft: { summary: '', rootCause: 'The cache?' },
      published: null,
      version: 1,
    });
  });

  it('keeps its action items in order, with their ids, and takes away what is not there any more', async () => {
    const incidentId = await drafted({ actionItems: [item, { ...item, title: 'Second' }] });
    const [first, second] = await items(incidentId);
    const actionItems = [{ title: 'New' }, { ...second, state: 'done' }, { ...first, id: 'someoneelses' }];
    await savePostmortem(edith, { incidentId, version: 1, sections: whole, actionItems });
    const after = await items(incidentId);
    expect(after.map(({ title, state, dueDay }) => [title, state, dueDay])).toEqual([
      ['New', 'open', null],
      ['Second', 'done', '2025-04-30'],
      ['Review the procedure', 'open', '2025-04-30'],
    ]);
    expect(after[1]!.id).toBe(second!.id);
    expect(after[2]!.id).not.toBe('someoneelses');
  });

  it.each([
    ['actionItems.0.title', { actionItems: [{ ...item, title: ' ' }] }],
    ['actionItems.0.dueDay', { actionItems: [{ ...item, dueDay: '2025-02-30' }] }],
    ['actionItems.0.state', { actionItems: [{ ...item, state: 'later' }] }],
    ['actionItems', { actionItems: Array.from({ length: 201 }, () => item) }],
    ['sections.summary', { sections: { summary: 's'.repeat(1_000_000) } }],
    ['sections', { sections: 'all' }],
    ['version', { version: '0' }],
  ])('refuses a wrong %s next to its field', async (field, wrong) => {
    const refusal = await refusalOf(drafted(wrong));
    expect(refusal.code).toBe('invalid');
    expect(Object.keys(refusal.fields!)).toEqual([field]);
  });

  it('is for editors, and for incidents that are there', async () => {
    const form = { incidentId: 'nosuchthing1', version: 0, sections: whole };
    expect((await refusalOf(savePostmortem(vincent, form))).code).toBe('forbidden');
    expect((await refusalOf(savePostmortem(edith, form))).code).toBe('not_found');
  });
});

describe('publishing', () => {
  it('copies the draft and its action items, so that writing on does not show', async () => {
    const incidentId = await drafted();
    const at = passTime(HOUR);
    await publishPostmortem(edith, { incidentId, version: 1, notify: true });
    expect(await lastEvent()).toMatchObject({
      type: 'postmortem.published',
      subjectId: incidentId,
      data: { notify: true, isCorrection: false },
    });
    const sections = { ...whole, summary: 'Half a thou' };
    await savePostmortem(edith, { incidentId, version: 2, sections, actionItems: [] });
    expect(await stored(incidentId)).toMatchObject({
      published: whole,
      publishedActionItems: [item],
      publishedAt: at,
      correctedAt: null,
    });
  });

  it('refuses with a message for each section that is still empty', async () => {
    const incidentId = await drafted({ sections: { ...whole, impact: ' \n', rootCause: '' } });
    const refusal = await refusalOf(publishPostmortem(edith, { incidentId, version: 1, notify: true }));
    expect(refusal.fields).toEqual({
      'sections.impact': 'Say who was affected, how, and for how long.',
      'sections.rootCause': 'Say what caused it, or tick that it is not known yet.',
    });
    expect((await stored(incidentId)).publishedAt).toBeNull();
  });

  it('waits until the incident is over', async () => {
    const incidentId = await incident('monitoring');
    await savePostmortem(edith, { incidentId, version: 0, sections: whole });
    const refusal = await refusalOf(publishPostmortem(edith, { incidentId, version: 1, notify: true }));
    expect(refusal).toMatchObject({ code: 'invalid' });
    expect(refusal.message).toContain('still open');
  });

  it('again is a correction, which keeps the first date', async () => {
    const incidentId = await drafted();
    await publishPostmortem(edith, { incidentId, version: 1, notify: true });
    const sections = { ...whole, summary: 'Better words.' };
    await savePostmortem(edith, { incidentId, version: 2, sections });
    const later = passTime(HOUR);
    const correction = { incidentId, version: 3, notify: false, reason: 'The end was wrong.' };
    await publishPostmortem(edith, correction);
    expect(await stored(incidentId)).toMatchObject({
      published: { summary: 'Better words.' },
      publishedAt: MONDAY,
      correctedAt: later,
    });
  });

  it('does not publish a draft that somebody else has changed meanwhile', async () => {
    const incidentId = await drafted();
    await savePostmortem(ada, { incidentId, version: 1, sections: { ...whole, summary: 'Not this.' } });
    const refusal = await refusalOf(publishPostmortem(edith, { incidentId, version: 1, notify: true }));
    expect(refusal).toMatchObject({ code: 'conflict', current: { draft: { summary: 'Not this.' } } });
  });

  it('can be taken back, and the draft stays', async () => {
    const incidentId = await drafted();
    await publishPostmortem(edith, { incidentId, version: 1, notify: true });
    await revertPostmortem(edith, { incidentId, version: 2 });
    expect(await stored(incidentId)).toMatchObject({ draft: whole, published: null, publishedAt: null });
    expect((await refusalOf(revertPostmortem(edith, { incidentId, version: 3 }))).code).toBe('invalid');
  });
});

describe('deleting', () => {
  it('takes the postmortem and its action items away', async () => {
    const incidentId = await drafted();
    expect((await refusalOf(deletePostmortem(edith, { incidentId, version: 7 }))).code).toBe('conflict');
    await deletePostmortem(edith, { incidentId, version: 1 });
    expect((await refusalOf(stored(incidentId))).code).toBe('not_found');
    expect(await items(incidentId)).toEqual([]);
    const late = savePostmortem(ada, { incidentId, version: 1, sections: whole });
    expect((await refusalOf(late)).code).toBe('not_found');
  });

  it('happens with the incident', async () => {
    const incidentId = await drafted();
    await deleteIncident(edith, { incidentId });
    expect((await refusalOf(stored(incidentId))).code).toBe('not_found');
    expect(await items(incidentId)).toEqual([]);
  });
});
