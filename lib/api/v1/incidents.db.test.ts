import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { passTime } from '#db/testing/clock.ts';
import { componentNamed, lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { HOUR } from '#lib/domain/instant.ts';

const program = await openProgram('incidents', 'components', 'read');
let [web, db] = ['', ''];

beforeAll(async () => {
  [web, db] = [await componentNamed('Web'), await componentNamed('Database')];
});

type Said = Readonly<Record<string, unknown>> & { readonly id: string };
const open = async (fields: object = {}) => {
  const { status, body } = await program.asks('createIncident', {
    body: { incident: { name: 'Slow answers', ...fields } },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
};
const at = ({ id }: { id: string }) => ({ params: { incident_id: id } });
const update = async (which: Thing, incident: object) =>
  (await program.asks('updateIncident', { ...at(which), body: { incident } })).body;
const updatesOf = ({ incident_updates }: Thing) => incident_updates as readonly Said[];
const statusOf = async (component: string) =>
  (await program.asks('getComponent', { params: { component_id: component } })).body['status'];
const countEvents = () => reader().$count(events);
const list = async (query: Record<string, string>) =>
  (await program.asks<Thing[]>('listIncidents', { query })).body;

describe('an incident', () => {
  it('is opened with all that is said of it, told, and given back', async () => {
    const made = await open({
      status: 'identified',
      body: 'A disk is full.',
      components: { [web]: 'partial_outage' },
      component_ids: [db],
      metadata: { jira: { issue_id: 'OPS-1' } },
    });
    expect(made).toMatchObject({
      name: 'Slow answers',
      status: 'identified',
      impact: 'minor',
      impact_override: null,
      created_at: '2025-03-17T09:00:00Z',
      metadata: { jira: { issue_id: 'OPS-1' } },
      scheduled_for: null,
    });
    expect(updatesOf(made)).toMatchObject([
      {
        ...{ status: 'identified', body: 'A disk is full.', deliver_notifications: true },
        ...{ incident_id: made.id, display_at: '2025-03-17T09:00:00.000Z' },
        affected_components: [
          { code: db, name: 'Database', old_status: 'operational', new_status: 'operational' },
          { code: web, name: 'Web', old_status: 'operational', new_status: 'partial_outage' },
        ],
      },
    ]);
    expect(await lastEvent()).toMatchObject({
      type: 'incident.opened',
      actorKind: 'token',
      data: { notify: true },
    });
    expect((await program.asks('getIncident', at(made))).body).toEqual(made);
    expect(await statusOf(web)).toBe('partial_outage');
    await program.asks('deleteIncident', at(made));
  });

  it('needs only a name, and is told to nobody when it says so', async () => {
    const made = await open({ deliver_notifications: false });
    expect(made['status']).toBe('investigating');
    expect(updatesOf(made)).toMatchObject([
      { body: 'Something is wrong, and we are looking for the cause.', deliver_notifications: false },
    ]);
    expect((await lastEvent()).data).toMatchObject({ notify: false });
  });

  it('is deleted and given back for the last time', async () => {
    const made = await open();
    expect(await program.asks('deleteIncident', at(made))).toMatchObject({ status: 200, body: made });
    for (const operation of ['getIncident', 'deleteIncident', 'updateIncident'])
      expect((await program.asks(operation, at(made))).status).toBe(404);
  });

  it('is listed with what was entered last first, by pages, and found by its name', async () => {
    const made: Thing[] = [];
    for (const name of ['Alpha one', 'Beta two', 'alpha three'])
      made.unshift((passTime(HOUR), await open({ name })));
    const ids = (listed: readonly Thing[]) => listed.map(({ id }) => id);
    expect(ids(await list({ limit: '2' }))).toEqual(ids(made.slice(0, 2)));
    expect(ids(await list({ limit: '2', page: '2' }))[0]).toBe(made[2]!.id);
    expect(ids(await list({ q: 'ALPHA' }))).toEqual([made[0]!.id, made[2]!.id]);
    expect(await list({ q: 'alpha', page: '2' })).toEqual([]);
    expect(await list({ q: '%' })).toEqual([]);
    expect(await list({ q: '\0' })).toEqual([]);
    expect((await list({ q: 'Beta two' }))[0]).toEqual(made[1]);
  });
});

describe('an update', () => {
  it('is posted by a new status, in the standard words, and the same again posts none', async () => {
    const made = await open({ components: { [web]: 'major_outage' } });
    passTime(HOUR);
    const resolved = await update(made, { status: 'resolved' });
    expect(resolved).toMatchObject({ status: 'resolved', resolved_at: '2025-03-17T10:00:00Z' });
    expect(updatesOf(resolved)).toHaveLength(2);
    expect(updatesOf(resolved)[0]).toMatchObject({
      body: 'This incident is over.',
      affected_components: [{ code: web, old_status: 'major_outage', new_status: 'operational' }],
    });
    expect(await statusOf(web)).toBe('operational');
    passTime(HOUR);
    const before = await countEvents();
    expect(await update(made, { status: 'resolved' })).toEqual(resolved);
    expect(await countEvents()).toBe(before);
  });

  it('says words and components, keeps what it does not name, and is not repeated', async () => {
    const made = await open({ components: { [web]: 'major_outage', [db]: 'partial_outage' } });
    passTime(HOUR);
    const words = {
      body: '  It is the disk.\r\n',
      components: { [db]: 'operational' },
      status: 'identified',
    };
    const changed = await update(made, { ...words, name: 'Full disk', deliver_notifications: false });
    expect(changed).toMatchObject({ name: 'Full disk', status: 'identified' });
    expect(updatesOf(changed)[0]).toMatchObject({
      body: 'It is the disk.',
      deliver_notifications: false,
      affected_components: [
        { code: web, new_status: 'major_outage' },
        { code: db, old_status: 'partial_outage', new_status: 'operational' },
      ],
    });
    expect([await statusOf(web), await statusOf(db)]).toEqual(['major_outage', 'operational']);
    passTime(HOUR);
    const before = await countEvents();
    expect(await update(made, { ...words, name: 'Full disk' })).toEqual(changed);
    expect(await update(made, { incident_updates: [], ...changed })).toEqual(changed);
    expect(await countEvents()).toBe(before);
    await update(made, { status: 'resolved' });
  });

  it('is not made by what it is called and kept with, which change in place', async () => {
    const made = await open({ metadata: { a: { b: 1 } } });
    passTime(HOUR);
    const change = { name: 'Other', impact_override: 'critical', metadata: { c: { d: ['e'] } } };
    const changed = await update(made, change);
    expect(changed).toMatchObject({ ...change, impact: 'critical' });
    expect(updatesOf(changed)).toHaveLength(1);
    const before = await countEvents();
    expect(await update(made, change)).toEqual(changed);
    expect(await countEvents()).toBe(before);
    expect(await update(made, { impact_override: null, metadata: {} })).toMatchObject({
      ...{ impact_override: null, impact: 'none', metadata: {}, name: 'Other' },
    });
  });
});

describe('a request that cannot be done', () => {
  const refused = async (incident: object) => {
    const { status, body } = await program.asks('createIncident', { body: { incident } });
    return [status, body.error];
  };
  const named = { name: 'Slow answers' };

  it('is refused by the names of its fields, and does nothing', async () => {
    const before = await countEvents();
    expect(await refused({})).toEqual([422, ['name: This is missing.']]);
    expect(await refused({ name: '\0 ' })).toEqual([422, ['name: Give the incident a name.']]);
    expect(await refused({ name: 'x'.repeat(256) })).toEqual([
      ...[422, ['name: This is too long: 255 characters is the most.']],
    ]);
    expect(await refused({ ...named, status: 'on fire' })).toMatchObject([
      422,
      [expect.stringMatching(/^status: /)],
    ]);
    expect(await refused({ ...named, impact_override: 'maintenance' })).toEqual([
      ...[422, ['impact_override: Choose one of these.']],
    ]);
    expect(await refused({ ...named, components: { nosuchthing1: 'major_outage' } })).toEqual([
      ...[422, ['components.nosuchthing1: There is no such component.']],
    ]);
    expect(await refused({ ...named, components: { [web]: 'broken' } })).toMatchObject([
      ...[422, [expect.stringContaining(`components.${web}: `)]],
    ]);
    expect(await refused({ ...named, metadata: { jira: 'OPS-1' } })).toEqual([
      ...[422, ['metadata.jira: This has to be an object.']],
    ]);
    expect(await refused({ ...named, metadata: { a: { b: 'x'.repeat(50_000) } } })).toEqual([
      ...[422, ['metadata: This is too long: 50,000 characters of JSON are the most.']],
    ]);
    expect(await refused({ ...named, deliver_notifications: 'perhaps' })).toEqual([
      ...[422, ['deliver_notifications: This is true or false.']],
    ]);
    expect(await countEvents()).toBe(before);
  });

  it('is never a fault of ours, whatever it says', async () => {
    const odd = [
      null,
      '',
      '\0',
      0,
      -1,
      true,
      [],
      {},
      [null],
      [{}],
      { a: null },
      { '\0': '\ud800' },
      'x\ud800',
    ];
    const fields = ['name', 'status', 'body', 'impact_override', 'components', 'component_ids', 'metadata'];
    const more = ['scheduled_for', 'scheduled_until', 'backfilled', 'backfill_date', 'deliver_notifications'];
    for (const field of [...fields, ...more]) {
      // One token may ask only so often.
      const stranger = await program.withScopes('incidents');
      const made = await stranger.asks('createIncident', { body: { incident: named } });
      for (const value of odd) {
        const body = { incident: { ...named, [field]: value } };
        expect([201, 422]).toContain((await stranger.asks('createIncident', { body })).status);
        const changed = await stranger.asks('updateIncident', { ...at(made.body), body });
        expect([200, 422]).toContain(changed.status);
      }
    }
  });

  it('does all of an update or nothing of it', async () => {
    const made = await open();
    const change = { name: 'Other', status: 'identified', components: { nosuchthing1: 'operational' } };
    const answer = await program.asks('updateIncident', { ...at(made), body: { incident: change } });
    expect([answer.status, answer.body.error]).toEqual([
      ...[422, ['components.nosuchthing1: There is no such component.']],
    ]);
    expect(await update(made, { scheduled_for: '2025-03-17T10:00:00Z' })).toMatchObject({
      error: ['scheduled_for: An incident has no window.'],
    });
    expect(await update(made, { status: 'completed' })).toMatchObject({
      error: ['status: An incident is investigating, identified, monitoring or resolved.'],
    });
    expect((await program.asks('getIncident', at(made))).body).toEqual(made);
  });

  it('is refused to a token that may only read', async () => {
    const made = await open();
    const reading = await program.withScopes('read');
    expect((await reading.asks('getIncident', at(made))).status).toBe(200);
    const writing = ['createIncident', 'updateIncident', 'deleteIncident', 'updateIncidentUpdate'];
    const writingUp = ['savePostmortem', 'publishPostmortem', 'revertPostmortem', 'deletePostmortem'];
    for (const operation of [...writing, ...writingUp]) {
      const params = { incident_id: made.id, incident_update_id: 'nosuchthing1' };
      expect((await reading.asks(operation, { params })).status).toBe(403);
    }
  });
});
