import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { users } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { open, setUpDesk, stored } from '#db/testing/incident-desk.ts';
import { onTheTeam } from '#db/testing/on-the-team.ts';
import { ada, edith, lastEvent, olga, refusalOf, vincent } from '#db/testing/world.ts';
import { keepBooks } from '#db/books.ts';
import { roomNews, roomOf } from '#lib/reads/room.ts';
import { MINUTE } from '#lib/domain/instant.ts';
import { newId } from '#lib/id.ts';
import { staffIncident } from './staff-incident.ts';

const grace = { ...edith, id: newId(), name: 'Grace' };

beforeAll(async () => {
  await setUpDesk();
  await onTheTeam(ada, edith, olga, vincent, grace);
});
beforeEach(() => setClock(MONDAY));

it('somebody takes a part, hands it over, and leaves it', async () => {
  const { incidentId } = await open();
  await staffIncident(edith, { incidentId, part: 'commander', userId: edith.id });
  expect(await lastEvent()).toMatchObject({
    ...{ type: 'incident.staffed', subjectId: incidentId },
    data: { part: 'commander', person: 'Edith', byItself: true },
  });
  await staffIncident(edith, { incidentId, part: 'commander', userId: ada.id });
  expect((await lastEvent()).data).toMatchObject({ person: 'Ada', byItself: false });
  await staffIncident(edith, { incidentId, part: 'communications', userId: edith.id });
  expect(await stored(incidentId)).toMatchObject({ commanderId: ada.id, communicationsId: edith.id });
  await staffIncident(ada, { incidentId, part: 'commander', userId: null });
  expect(await stored(incidentId)).toMatchObject({ commanderId: null, communicationsId: edith.id });
});

it('who is on it is no change of the incident: neither its version nor its last change moves', async () => {
  const { incidentId } = await open();
  const { version, updatedAt } = await stored(incidentId);
  passTime(MINUTE);
  await staffIncident(edith, { incidentId, part: 'commander', userId: edith.id });
  expect(await stored(incidentId)).toMatchObject({ version, updatedAt });
});

it('records nothing where the same person has the part already', async () => {
  const { incidentId } = await open();
  await staffIncident(edith, { incidentId, part: 'commander', userId: edith.id });
  const before = await lastEvent();
  await staffIncident(ada, { incidentId, part: 'commander', userId: edith.id });
  expect((await lastEvent()).id).toBe(before.id);
});

it('is refused for somebody who is not of the team, or was', async () => {
  const { incidentId } = await open();
  const give = (userId: string) => refusalOf(staffIncident(ada, { incidentId, part: 'commander', userId }));
  expect((await give('nobody000000')).code).toBe('not_found');
  await keepBooks((tx) => tx.update(users).set({ removedAt: MONDAY }).where(eq(users.id, olga.id)));
  expect((await give(olga.id)).code).toBe('not_found');
});

it('is refused for who can only read, whom the room offers to nobody; who was demoted since stands there, marked', async () => {
  const { incidentId } = await open();
  const give = (userId: string) => staffIncident(ada, { incidentId, part: 'commander', userId });
  const refusal = await refusalOf(give(vincent.id));
  expect(refusal).toMatchObject({ code: 'invalid', fields: { userId: expect.any(String) as string } });
  await give(grace.id);
  const role = (role: 'editor' | 'viewer') =>
    keepBooks((tx) => tx.update(users).set({ role }).where(eq(users.id, grace.id)));
  const canAct = async () =>
    Object.fromEntries((await roomOf(incidentId))!.people.map((one) => [one.name, one.canAct]));
  expect(await canAct()).toMatchObject({ Grace: true, Vincent: false });
  await role('viewer');
  expect(await stored(incidentId)).toMatchObject({ commanderId: grace.id });
  expect(await canAct()).toMatchObject({ Grace: false });
  await role('editor');
});

it('the room knows everything up to an event, and its news begin right after', async () => {
  const { incidentId } = await open();
  const room = await roomOf(incidentId);
  expect(room).toMatchObject({ notes: [], last: (await lastEvent()).id });
  expect(room!.people.map(({ name }) => name)).toEqual(['Ada', 'Edith', 'Grace', 'Vincent']);
  const { incidentId: other } = await open();
  await staffIncident(edith, { incidentId, part: 'commander', userId: edith.id });
  await staffIncident(edith, { incidentId: other, part: 'commander', userId: edith.id });
  expect(await roomNews(incidentId, room!.last)).toMatchObject([
    { type: 'incident.staffed', actorName: 'Edith', data: { incidentId } },
  ]);
  expect(await roomOf('nowhere')).toBeUndefined();
});
