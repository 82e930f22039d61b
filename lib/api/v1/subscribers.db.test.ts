import { beforeAll, describe, expect, it } from 'vitest';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { deliveries, events, subscribers } from '#db/schema/index.ts';
import { passTime } from '#db/testing/clock.ts';
import { ada, componentNamed, lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { quarantine } from '#lib/outbox/quarantine.ts';
import { addGroup } from '#lib/verbs/add-group.ts';
import { importSubscribers } from '#lib/verbs/import-subscribers.ts';

const SLACK = 'https://hooks.slack.com/services/T0001/B0002/secretsecret';
const TEAMS = 'https://novu.webhook.office.com/webhookb2/secret@tenant/IncomingWebhook/secret';

const program = await openProgram('subscribers');
let one: string, two: string, group: string;

beforeAll(async () => {
  [one, two] = [await componentNamed('One'), await componentNamed('Two')];
  ({ groupId: group } = await addGroup(ada, { name: 'Region' }));
});

let number = 0;
const newMailbox = () => `person${(number += 1)}@example.org`;
const create = (subscriber: object) => program.asks('createSubscriber', { body: { subscriber } });
const made = async (subscriber: object = {}) => {
  const { status, body } = await create({
    email: newMailbox(),
    skip_confirmation_notification: true,
    ...subscriber,
  });
  expect(status).toBe(201);
  return body;
};
const at = ({ id }: Thing) => ({ params: { subscriber_id: id } });
const list = async (query: Record<string, string> = {}) =>
  (await program.asks<Thing[]>('listSubscribers', { query })).body;
const countEvents = () => reader().$count(events);

describe('a subscriber', () => {
  it('is told of the whole page at once when the confirmation is skipped', async () => {
    const body = await made({ email: 'Ada@example.org' });
    expect(body).toMatchObject({
      ...{ mode: 'email', email: 'Ada@example.org', endpoint: null, components: null },
      ...{ quarantined_at: null, created_at: '2025-03-17T09:00:00Z' },
    });
    expect((await program.asks('getSubscriber', at(body))).body).toEqual(body);
    expect((await list({ q: 'ada@' })).map(({ id }) => id)).toEqual([body.id]);
  });

  it('is asked first otherwise, and counts as unconfirmed until the answer', async () => {
    const before = await reader().$count(deliveries);
    const { body } = await create({ email: newMailbox() });
    expect(await reader().$count(deliveries)).toBe(before + 1);
    expect((await list()).map(({ id }) => id)).not.toContain(body.id);
    expect((await list({ state: 'unconfirmed' })).map(({ id }) => id)).toContain(body.id);
    expect((await list({ state: 'all' })).map(({ id }) => id)).toContain(body.id);
  });

  it('is a webhook with a mailbox of its owner, or a chat room whose address nobody is shown', async () => {
    expect(await made({ email: 'owner@example.org', endpoint: 'https://hooks.example.org/a' })).toMatchObject(
      { mode: 'webhook', email: 'owner@example.org', endpoint: 'https://hooks.example.org/a' },
    );
    for (const [endpoint, mode] of [
      [SLACK, 'slack'],
      [TEAMS, 'teams'],
    ]) {
      const room = await made({ email: undefined, endpoint });
      expect(room).toMatchObject({ mode, email: null, endpoint: null });
      expect(JSON.stringify(room)).not.toContain('secretsecret');
      expect(room['obfuscated_channel_name']).toContain(new URL(endpoint!).host);
    }
    expect(await list({ q: 'hooks.example.org/A' }), 'by its path').toHaveLength(1);
    expect(await list({ q: 'secret', state: 'all' })).toEqual([]);
  });

  it('hears of the components and groups that are named', async () => {
    const chosen = await made({ component_ids: [two, group, one, two] });
    expect(chosen['components']).toEqual([one, two, group]);
  });

  it('is refused with the field that is wrong', async () => {
    const refused = async (subscriber: object) => {
      const { status, body } = await create(subscriber);
      return [status, body.error];
    };
    const known = newMailbox();
    await made({ email: known });
    expect(await refused({})).toEqual([422, ['email: Give an email, or an endpoint.']]);
    expect(await refused({ phone_country: 'DE', phone_number: '0151' })).toEqual([
      ...[422, ['phone_number: This page sends no SMS. Give an email, or an endpoint.']],
    ]);
    expect(await refused({ email: known })).toEqual([
      ...[422, ['email: This address is subscribed already.']],
    ]);
    for (const [field, wrong] of [
      ['email', { email: 'nobody' }],
      ['email', { email: 7 }],
      ['endpoint', { endpoint: 'ftp://example.org' }],
      ['email', { endpoint: 'https://hooks.example.org/b', email: 'nobody' }],
      ['component_ids', { email: newMailbox(), component_ids: [] }],
      ['component_ids', { email: newMailbox(), component_ids: ['nosuchthing1'] }],
      ['component_ids', { email: newMailbox(), component_ids: 'all' }],
      ['skip_confirmation_notification', { email: newMailbox(), skip_confirmation_notification: 'perhaps' }],
    ] as const) {
      const [status, error] = await refused(wrong);
      expect([status, String(error).split(':')[0]?.split('.')[0]], JSON.stringify(wrong)).toEqual([
        422,
        field,
      ]);
    }
  });
});

describe('what a subscriber is told of', () => {
  it('is changed bare or wrapped; the same again changes nothing; left out is the whole page', async () => {
    const before = await made();
    const change = async (body: object) =>
      (await program.asks('updateSubscriber', { ...at(before), body })).body;
    expect(await change({ component_ids: [one, group] })).toEqual({ ...before, components: [one, group] });
    expect(await lastEvent()).toMatchObject({ type: 'subscriber.changed', actorKind: 'token' });
    const events = await countEvents();
    expect(await change({ component_ids: [group, one] })).toEqual({ ...before, components: [one, group] });
    expect(await countEvents()).toBe(events);
    expect(await change({ subscriber: { component_ids: [two] } })).toEqual({ ...before, components: [two] });
    expect(await change({})).toEqual(before);
  });

  it('stays as it is when something in the change is wrong', async () => {
    const before = await made({ component_ids: [one] });
    for (const component_ids of [[], ['nosuchthing1'], [one, 7], 'x'])
      expect(
        (await program.asks('updateSubscriber', { ...at(before), body: { component_ids } })).status,
      ).toBe(422);
    expect((await program.asks('getSubscriber', at(before))).body).toEqual(before);
    const nobody = { params: { subscriber_id: 'nobody' }, body: {} };
    expect((await program.asks('updateSubscriber', nobody)).status).toBe(404);
  });

  it('says since when an address is in quarantine, whatever is changed meanwhile', async () => {
    const before = await made();
    passTime(HOUR);
    await keepBooks((tx) => quarantine(tx, before.id, '550 no such mailbox'));
    passTime(HOUR);
    const body = { component_ids: [one] };
    const after = await program.asks('updateSubscriber', { ...at(before), body });
    expect(after.body['quarantined_at']).toBe('2025-03-17T10:00:00Z');
    const [first] = await list({ state: 'all', sort_field: 'quarantined_at' });
    expect(first).toEqual(after.body);
  });
});

it('who is unsubscribed is gone, and their address forgotten', async () => {
  const before = await made();
  expect(await program.asks('deleteSubscriber', at(before))).toMatchObject({ status: 200, body: before });
  for (const id of ['getSubscriber', 'deleteSubscriber', 'resendSubscriberConfirmation'])
    expect((await program.asks(id, at(before))).status).toBe(404);
  expect((await program.asks('updateSubscriber', { ...at(before), body: {} })).status).toBe(404);
  expect((await list({ state: 'all' })).map(({ id }) => id)).not.toContain(before.id);
});

it('who has not answered is asked again, once an hour', async () => {
  const { body } = await create({ email: newMailbox() });
  const ask = async (who: Thing) => (await program.asks('resendSubscriberConfirmation', at(who))).status;
  expect(await ask(body)).toBe(422);
  passTime(HOUR);
  expect(await ask(body)).toBe(201);
  expect(await ask(body)).toBe(422);
  expect(await ask(await made()), 'who is confirmed').toBe(422);
});

describe('the list', () => {
  it('gives everybody once, in pages that count from 0, and ends with an empty one', async () => {
    const many = Array.from({ length: 250 }, (_, n) => `list${String(n).padStart(3, '0')}@example.net`);
    await importSubscribers(ada, { list: many.join('\n'), confirmed: true });
    const emails = async (query: Record<string, string>) =>
      (await list({ q: '@example.net', ...query })).map(({ email }) => email);
    const pages = [];
    for (const page of ['0', '1', '2', '3']) pages.push(await emails({ page }));
    expect(pages.map((page) => page.length)).toEqual([100, 100, 50, 0]);
    expect(pages.flat()).toEqual(many);
    expect(await emails({ limit: '2', page: '1', sort_direction: 'desc' })).toEqual([
      ...['list247@example.net', 'list246@example.net'],
    ]);
    expect(await emails({ q: '250@example.net' })).toEqual([]);
    expect(await emails({ q: '%' })).toEqual([]);
    expect(await emails({ q: '\0' })).toEqual([]);
  });

  it('puts first what fits a search best', async () => {
    for (const email of ['xbest@example.com', 'best@example.com.br', 'best@example.com'])
      await made({ email });
    const found = await list({ q: 'best@example.com', sort_field: 'relevance' });
    expect(found.map(({ email }) => email)).toEqual([
      ...['best@example.com', 'best@example.com.br', 'xbest@example.com'],
    ]);
  });

  it('is of one type, and empty for one that there is none of', async () => {
    expect((await list({ type: 'slack' })).map(({ mode }) => mode)).toEqual(['slack']);
    expect(await list({ type: 'sms' })).toEqual([]);
    const newest = await list({ type: 'webhook', sort_field: 'created_at', sort_direction: 'desc' });
    expect(newest.map(({ mode }) => mode)).toEqual(['webhook']);
  });

  it('refuses what it cannot be asked for', async () => {
    for (const query of [
      ...[{ type: 'pigeon' }, { state: 'asleep' }, { limit: '0' }, { limit: '1001' }, { page: '-1' }],
      ...[{ sort_field: 'relevance' }, { sort_field: 'address' }, { sort_direction: 'up' }],
    ] as Record<string, string>[])
      expect((await program.asks('listSubscribers', { query })).status, JSON.stringify(query)).toBe(422);
  });
});

it('subscribers are for programs that have their scope', async () => {
  const other = await program.withScopes('read', 'incidents', 'components', 'metrics');
  const someone = await made();
  for (const id of ['listSubscribers', 'createSubscriber'])
    expect((await other.asks(id, { body: id === 'createSubscriber' ? {} : undefined })).status).toBe(403);
  for (const id of ['getSubscriber', 'deleteSubscriber', 'resendSubscriberConfirmation'])
    expect((await other.asks(id, at(someone))).status).toBe(403);
  expect((await other.asks('updateSubscriber', { ...at(someone), body: {} })).status).toBe(403);
});

it('no event says an address', async () => {
  const said = JSON.stringify(await reader().select().from(events));
  const known = await reader().select().from(subscribers);
  expect(known.length).toBeGreaterThan(250);
  for (const { address, contact } of known)
    for (const text of [address, contact]) if (text) expect(said).not.toContain(text);
});
