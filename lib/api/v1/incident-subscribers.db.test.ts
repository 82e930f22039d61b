import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, edith, lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { addSubscriber } from '#lib/verbs/add-subscriber.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';

const program = await openProgram('subscribers');
let incident: string, other: string, over: string;

async function open(name: string): Promise<string> {
  const words = { name, status: 'investigating', body: 'We look.', components: [], notify: false };
  return (await openIncident(edith, words)).incidentId;
}

beforeAll(async () => {
  [incident, other, over] = [await open('One'), await open('Two'), await open('Over')];
  passTime(1000);
  await postUpdate(edith, { incidentId: over, status: 'resolved', body: 'Over.', notify: false });
});
beforeEach(() => setClock(plus(MONDAY, HOUR)));

let number = 0;
const newMailbox = () => `follower${(number += 1)}@example.org`;
const create = (subscriber: object, incident_id = incident) =>
  program.asks('createIncidentSubscriber', { params: { incident_id }, body: { subscriber } });
const follow = async (email = newMailbox(), incident_id = incident) => {
  const { status, body } = await create({ email, skip_confirmation_notification: true }, incident_id);
  expect(status).toBe(201);
  return body;
};
const at = ({ id }: Thing, incident_id = incident) => ({ params: { incident_id, subscriber_id: id } });
const followers = async (incident_id = incident, query: Record<string, string> = {}) =>
  (await program.asks<Thing[]>('listIncidentSubscribers', { params: { incident_id }, query })).body;
const ids = (list: readonly Thing[]) => list.map(({ id }) => id);
const status = async (operation: string, who: Thing, incident_id = incident) =>
  (await program.asks(operation, at(who, incident_id))).status;

describe('who follows an incident', () => {
  it('is told of it alone', async () => {
    const one = await follow();
    expect(one).toMatchObject({ mode: 'email', components: [] });
    expect((await program.asks('getIncidentSubscriber', at(one))).body).toEqual(one);
    expect(ids(await followers())).toContain(one.id);
    expect(ids(await followers(other))).not.toContain(one.id);
    expect(await status('getIncidentSubscriber', one, other)).toBe(404);
  });

  it('may follow another one as well, and stay with it', async () => {
    const email = newMailbox();
    const one = await follow(email);
    expect((await follow(email, other)).id).toBe(one.id);
    expect(await lastEvent()).toMatchObject({ type: 'subscriber.changed', subjectId: one.id });
    expect((await create({ email }, other)).status, 'twice').toBe(422);
    expect(await status('deleteIncidentSubscriber', one)).toBe(200);
    expect(await status('deleteIncidentSubscriber', one)).toBe(404);
    expect(ids(await followers())).not.toContain(one.id);
    expect(ids(await followers(other))).toContain(one.id);
  });

  it('is forgotten with the last incident', async () => {
    const one = await follow();
    expect(await program.asks('deleteIncidentSubscriber', at(one))).toMatchObject({ status: 200, body: one });
    expect((await program.asks('getSubscriber', { params: { subscriber_id: one.id } })).status).toBe(404);
  });

  it('is asked first, and again once an hour', async () => {
    const email = newMailbox();
    const { body } = await create({ email });
    expect(ids(await followers())).toContain(body.id);
    expect((await create({ email }, other)).body.id, 'one question for both').toBe(body.id);
    expect(await status('resendIncidentSubscriberConfirmation', body)).toBe(422);
    passTime(HOUR);
    expect(await status('resendIncidentSubscriberConfirmation', body)).toBe(201);
    expect(ids(await followers(other))).toContain(body.id);
  });
});

it('who is told of the page keeps that', async () => {
  const address = newMailbox();
  await addSubscriber(ada, { address, confirmed: true });
  const { status, body } = await create({ email: address });
  expect([status, body.error]).toEqual([422, ['email: This address is subscribed already.']]);
});

it('nobody follows what is over or not there, or by what is no mailbox', async () => {
  const email = newMailbox();
  expect((await create({ email }, over)).status).toBe(422);
  expect((await create({ email }, 'nosuchthing1')).status).toBe(404);
  for (const wrong of [
    {},
    { email: 'nobody' },
    { endpoint: 'https://example.org' },
    { phone_number: '0151' },
  ])
    expect((await create(wrong)).status, JSON.stringify(wrong)).toBe(422);
  const params = { incident_id: 'nosuchthing1' };
  expect((await program.asks('listIncidentSubscribers', { params })).status).toBe(404);
});

it('the list comes in pages', async () => {
  for (let n = 0; n < 3; n += 1) await follow();
  const all = await followers();
  expect(all.length).toBeGreaterThan(2);
  const page = (number: number) => followers(incident, { page: String(number), per_page: '2' });
  expect([...(await page(1)), ...(await page(2))]).toEqual(all.slice(0, 4));
  expect(await page(100)).toEqual([]);
});

it('no event says an address', async () => {
  expect(JSON.stringify(await reader().select().from(events))).not.toContain('example.org');
});

it('they are for programs that have the scope', async () => {
  const other = await program.withScopes('read', 'incidents');
  const one = await follow();
  const reads = ['getIncidentSubscriber', 'deleteIncidentSubscriber', 'resendIncidentSubscriberConfirmation'];
  for (const id of ['listIncidentSubscribers', ...reads])
    expect((await other.asks(id, at(one))).status).toBe(403);
  expect((await other.asks('createIncidentSubscriber', { ...at(one), body: {} })).status).toBe(403);
});
