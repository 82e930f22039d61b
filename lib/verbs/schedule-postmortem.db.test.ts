import { beforeAll, beforeEach, expect, it } from 'vitest';
import { updatesOfIncident } from '#db/queries/update.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { edith, lastEvent, refusalOf, setUpPage } from '#db/testing/world.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { openIncident } from './open-incident.ts';
import { postUpdate } from './post-update.ts';
import { publishDuePostmortems } from './publish-due-postmortems.ts';
import { publishPostmortem } from './publish-postmortem.ts';
import { savePostmortem } from './save-postmortem.ts';
import { schedulePostmortem } from './schedule-postmortem.ts';
import { unschedulePostmortem } from './unschedule-postmortem.ts';

beforeAll(() => setUpPage());
beforeEach(() => setClock(MONDAY));

const whole = { summary: 'S', impact: 'I', rootCause: 'R', timeline: 'T', remediation: 'M' };
const told = { name: 'Names', body: 'They fail.', notify: false, components: [] };
const NOON = plus(MONDAY, 3 * HOUR);

async function incident(status = 'resolved'): Promise<string> {
  return (await openIncident(edith, { ...told, status })).incidentId;
}
const form = (incidentId: string, changes: object = {}) => ({
  ...{
    incidentId,
    version: 0,
    sections: whole,
    actionItems: [{ title: 'A' }, { title: 'B', isPublic: false }],
  },
  ...{ publishAt: NOON, notify: true, ...changes },
});
const stored = (incidentId: string) => postmortemOrThrow(reader(), incidentId);
const tickAt = (at: typeof NOON) => {
  setClock(at);
  return publishDuePostmortems();
};

it('is published by the clock at its time, as it stood when the time was set', async () => {
  const incidentId = await incident();
  const { version } = await schedulePostmortem(edith, form(incidentId));
  const later = { ...whole, summary: 'Half a thou' };
  await savePostmortem(edith, { incidentId, version, sections: later, actionItems: [] });
  expect(await tickAt(plus(NOON, -1))).toEqual({ published: 0 });
  expect((await stored(incidentId)).publishedAt).toBeNull();
  expect(await tickAt(NOON)).toEqual({ published: 1 });
  expect(await stored(incidentId)).toMatchObject({
    ...{ published: whole, publishedActionItems: [{ title: 'A' }], publishedAt: NOON, correctedAt: null },
    ...{ draft: later, publishAt: null, waiting: null },
  });
  expect(await lastEvent()).toMatchObject({
    ...{ type: 'postmortem.published', actorKind: 'clock', subjectId: incidentId },
    data: { notify: true, isCorrection: false },
  });
  expect(await tickAt(plus(NOON, HOUR))).toEqual({ published: 0 });
});

it('can be taken back, once', async () => {
  const incidentId = await incident();
  await schedulePostmortem(edith, form(incidentId));
  await unschedulePostmortem(edith, { incidentId });
  expect(await tickAt(plus(NOON, HOUR))).toEqual({ published: 0 });
  expect((await stored(incidentId)).draft).toMatchObject(whole);
  expect((await refusalOf(unschedulePostmortem(edith, { incidentId }))).code).toBe('invalid');
});

it('takes the last time and words that were set', async () => {
  const incidentId = await incident();
  const { version } = await schedulePostmortem(edith, form(incidentId));
  const sections = { ...whole, summary: 'Better.' };
  await schedulePostmortem(edith, form(incidentId, { version, sections, publishAt: plus(NOON, HOUR) }));
  expect(await tickAt(NOON)).toEqual({ published: 0 });
  expect(await tickAt(plus(NOON, HOUR))).toEqual({ published: 1 });
  expect((await stored(incidentId)).published?.summary).toBe('Better.');
});

it('is overtaken by somebody who publishes it before', async () => {
  const incidentId = await incident();
  const { version } = await schedulePostmortem(edith, form(incidentId));
  await publishPostmortem(edith, { incidentId, version, notify: false });
  expect(await tickAt(NOON)).toEqual({ published: 0 });
  expect((await stored(incidentId)).publishedAt).toBe(MONDAY);
  const again = form(incidentId, { version: version + 1, publishAt: plus(NOON, HOUR) });
  expect((await refusalOf(schedulePostmortem(edith, again))).message).toContain('published already');
});

it('waits until an incident that was opened again is over', async () => {
  const incidentId = await incident();
  await schedulePostmortem(edith, form(incidentId));
  const again = { incidentId, body: 'Again.', notify: false, components: [] };
  await postUpdate(edith, { ...again, status: 'investigating' });
  expect(await tickAt(NOON)).toEqual({ published: 0 });
  const end = plus(NOON, HOUR);
  setClock(end);
  await postUpdate(edith, { ...again, status: 'resolved' });
  expect(await updatesOfIncident(reader(), incidentId)).toHaveLength(3);
  expect(await publishDuePostmortems()).toEqual({ published: 1 });
  expect((await stored(incidentId)).publishedAt).toBe(end);
});

it.each([
  ['publishAt', { publishAt: MONDAY }],
  ['sections.impact', { sections: { ...whole, impact: '' } }],
  ['sections.summary', { sections: { ...whole, summary: 'It began when ____.' } }],
])('is refused with a wrong %s, and then nothing is saved either', async (field, wrong) => {
  const incidentId = await incident();
  const refusal = await refusalOf(schedulePostmortem(edith, form(incidentId, wrong)));
  expect(Object.keys(refusal.fields!)).toEqual([field]);
  expect((await refusalOf(stored(incidentId))).code).toBe('not_found');
});
