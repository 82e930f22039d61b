import { expect, it } from 'vitest';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { passTime } from '#db/testing/clock.ts';
import { ada, lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { allSections } from '#lib/domain/postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';

const program = await openProgram('incidents', 'read');

const TEXT = 'We were down.\n\n### Who was affected\nAll.\n\n## Root cause\n\nA disk was full.';

const at = ({ id }: { id: string }) => ({ params: { incident_id: id } });
const resolved = async () =>
  (await program.asks('createIncident', { body: { incident: { name: 'Down', status: 'resolved' } } })).body;
const write = (which: Thing, body_draft: string) =>
  program.asks('savePostmortem', { ...at(which), body: { postmortem: { body_draft } } });
const publish = (which: Thing, postmortem: object = {}) =>
  program.asks('publishPostmortem', { ...at(which), body: { postmortem } });
const revert = (which: Thing) => program.asks('revertPostmortem', at(which));
const countEvents = () => reader().$count(events);

it('is not there before it is written, and not without its incident', async () => {
  const incident = await resolved();
  for (const operation of ['getPostmortem', 'deletePostmortem', 'publishPostmortem', 'revertPostmortem'])
    expect((await program.asks(operation, at(incident))).status).toBe(404);
  expect((await write({ id: 'nosuchthing1' }, TEXT)).status).toBe(404);
});

it('is written as one text and kept in its sections; the same text again changes nothing', async () => {
  const incident = await resolved();
  const { status, body } = await write(incident, `\r\n${TEXT.replaceAll('\n', '\r\n')}\r\n`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ body: null, body_draft: TEXT, published_at: null, notify_subscribers: false },
    created_at: '2025-03-17T09:00:00Z',
  });
  expect((await postmortemOrThrow(reader(), incident.id)).draft).toEqual({
    ...allSections(),
    summary: 'We were down.',
    impact: '### Who was affected\nAll.',
    rootCause: 'A disk was full.',
    ...{ timeline: '', remediation: '' },
  });
  const before = await countEvents();
  passTime(HOUR);
  expect((await write(incident, TEXT)).body).toEqual(body);
  expect((await program.asks('getPostmortem', at(incident))).body).toEqual(body);
  expect(await countEvents()).toBe(before);
});

it('leaves the action items that staff wrote', async () => {
  const incident = await resolved();
  const sections = { summary: 'Staff wrote this.' };
  const actionItems = [{ title: 'Buy a disk' }];
  await savePostmortem(ada, { incidentId: incident.id, version: 0, sections, actionItems });
  await write(incident, TEXT);
  expect((await publish(incident)).status).toBe(200);
  const { publishedActionItems } = await postmortemOrThrow(reader(), incident.id);
  expect(publishedActionItems).toMatchObject([{ title: 'Buy a disk' }]);
});

it('is published once, told when that is asked for, and the last word of its incident', async () => {
  const incident = await resolved();
  await write(incident, TEXT);
  passTime(HOUR);
  const { body } = await publish(incident, { notify_subscribers: true });
  expect(body).toMatchObject({ body: TEXT, published_at: '2025-03-17T10:00:00Z', notify_subscribers: true });
  expect(await lastEvent()).toMatchObject({ type: 'postmortem.published', data: { notify: true } });
  const before = await countEvents();
  passTime(HOUR);
  expect((await publish(incident, { notify_subscribers: true })).body).toEqual(body);
  expect(await countEvents()).toBe(before);
  const told = (await program.asks('getIncident', at(incident))).body;
  expect(told).toMatchObject({
    ...{ status: 'postmortem', postmortem_body: TEXT, postmortem_published_at: '2025-03-17T10:00:00Z' },
    postmortem_notified_subscribers: true,
  });
  expect(told['incident_updates']).toMatchObject([
    { status: 'postmortem', body: TEXT },
    { status: 'resolved' },
  ]);
  // Whoever sends back what was read says nothing new.
  const same = await program.asks('updateIncident', { ...at(incident), body: { incident: told } });
  expect(same.body).toEqual(told);
});

it('is published to nobody when nothing is said of that', async () => {
  const incident = await resolved();
  await write(incident, TEXT);
  await publish(incident);
  expect((await lastEvent()).data).toMatchObject({ notify: false });
});

it('goes back to a draft, once, and is deleted', async () => {
  const incident = await resolved();
  await write(incident, TEXT);
  await publish(incident, { notify_subscribers: true });
  const { body } = await revert(incident);
  expect(body).toMatchObject({ body: null, published_at: null, body_draft: TEXT, notify_subscribers: false });
  const before = await countEvents();
  expect((await revert(incident)).body).toEqual(body);
  expect(await countEvents()).toBe(before);
  expect((await program.asks('deletePostmortem', at(incident))).status).toBe(204);
  expect((await program.asks('getPostmortem', at(incident))).status).toBe(404);
});

it('is refused in the words of the request', async () => {
  const incident = await resolved();
  const refused = await program.asks('savePostmortem', { ...at(incident), body: { postmortem: {} } });
  expect([refused.status, refused.body.error]).toEqual([422, ['body_draft: This is missing.']]);
  const long = await write(incident, 'x'.repeat(100_001));
  expect(long.body.error).toEqual(['body_draft.summary: This is too long: 100,000 characters is the most.']);
  await write(incident, ' ');
  expect((await publish(incident)).status).toBe(422);
  const open = (await program.asks('createIncident', { body: { incident: { name: 'Open' } } })).body;
  await write(open, TEXT);
  const early = await publish(open);
  expect([early.status, early.body.error]).toEqual([
    422,
    'This incident is still open. Resolve it, then publish what you learned.',
  ]);
});
