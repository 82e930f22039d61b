import { beforeAll, describe, expect, it } from 'vitest';
import { and, eq, gt } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { lastEvent } from '#db/testing/world.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { readComponentUptime } from '#lib/published/read-uptime.ts';

const program = await openProgram('incidents', 'components', 'read');
let web: string;

beforeAll(async () => {
  const component = { name: 'Web', start_date: '2025-01-01' };
  web = (await program.asks('createComponent', { body: { component } })).body.id;
});

const ask = (incident: object) =>
  program.asks('createIncident', { body: { incident: { name: 'Down', ...incident } } });
const updatesOf = ({ incident_updates }: Thing) => incident_updates as readonly Record<string, unknown>[];

describe('an incident that is entered after the fact', () => {
  it('is over since its date, and nobody is told', async () => {
    const { status, body } = await ask({
      ...{ backfilled: true, backfill_date: '2025-02-03T10:00:00Z', body: 'It was down.' },
      deliver_notifications: true,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ status: 'resolved', started_at: '2025-02-03T10:00:00Z', resolved_at: '2025-02-03T10:00:00Z' },
      incident_updates: [{ status: 'resolved', body: 'It was down.', deliver_notifications: false }],
    });
    expect((await lastEvent()).data).toMatchObject({ notify: false, backfilled: true });
  });

  it('takes a day for a date, and that for being entered after the fact', async () => {
    const { body } = await ask({ backfill_date: '2025-02-03' });
    expect(body).toMatchObject({ status: 'resolved', started_at: '2025-02-03T00:00:00Z' });
    expect((await lastEvent()).data).toMatchObject({ notify: false, backfilled: true });
  });

  it('counts for uptime from its beginning to its end when it names components', async () => {
    const before = (await lastEvent()).id;
    const { body } = await ask({
      ...{ backfilled: true, backfill_date: '2025-02-04T10:00:00Z', resolved_at: '2025-02-04T12:30:00Z' },
      ...{ components: { [web]: 'major_outage' }, body: 'The disk was full.' },
    });
    expect(body).toMatchObject({
      status: 'resolved',
      impact: 'critical',
      resolved_at: '2025-02-04T12:30:00Z',
    });
    expect(updatesOf(body)).toMatchObject([
      { status: 'resolved', body: 'This incident is over.' },
      { status: 'investigating', body: 'The disk was full.' },
    ]);
    const uptime = await readComponentUptime(web, 2025);
    const spans = uptime!.months.flatMap((month) => month.spans);
    const down = spans.filter((span) => span.status === 'major_outage');
    expect(down.map(({ from, to }) => to - from)).toEqual([2.5 * 60 * 60_000]);
    const told = await reader()
      .select({ data: events.data })
      .from(events)
      .where(and(gt(events.id, before), eq(events.subjectId, body.id)));
    expect(told.map(({ data }) => data['notify'])).toEqual([false, false]);
    const shown = await program.asks('getComponent', { params: { component_id: web } });
    expect(shown.body['status']).toBe('operational');
  });

  it('is refused when it ends before it began, or is to come', async () => {
    const refused = async (incident: object) => (await ask({ backfilled: true, ...incident })).body.error;
    const [begin, earlier] = ['2025-02-04T10:00:00Z', '2025-02-04T09:00:00Z'];
    expect(await refused({ backfill_date: begin, resolved_at: earlier })).toEqual([
      'resolved_at: It ended after it began.',
    ]);
    expect(await refused({ backfill_date: begin, resolved_at: '2025-03-18T00:00:00Z' })).toEqual([
      'resolved_at: What is entered after the fact is over.',
    ]);
    expect(await refused({ backfill_date: '2025-03-18T00:00:00Z' })).toEqual([
      'backfill_date: An update cannot be dated to the future.',
    ]);
    expect(await refused({ backfill_date: 'in May' })).toEqual([
      'backfill_date: Write a time as 2026-03-23T14:00:00Z.',
    ]);
  });
});

describe('an update that was posted', () => {
  const edit = (incident: Thing, update: string, incident_update: object) =>
    program.asks('updateIncidentUpdate', {
      params: { incident_id: incident.id, incident_update_id: update },
      body: { incident_update },
    });

  it('is edited in words and in time, tells nobody, and the same again changes nothing', async () => {
    const incident = (await ask({ body: 'It is slwo.', components: { [web]: 'partial_outage' } })).body;
    const update = String(updatesOf(incident)[0]!['id']);
    const change = {
      body: 'It is slow.',
      display_at: '2025-03-17T08:30:00.000Z',
      deliver_notifications: false,
    };
    const { status, body } = await edit(incident, update, change);
    expect([status, body]).toEqual([200, { ...updatesOf(incident)[0], ...change }]);
    expect(await lastEvent()).toMatchObject({
      type: 'update.edited',
      data: { changed: ['body', 'displayAt', 'notify'] },
    });
    const before = await reader().$count(events);
    expect((await edit(incident, update, change)).body).toEqual(body);
    expect((await edit(incident, update, {})).body).toEqual(body);
    expect(await reader().$count(events)).toBe(before);
    const changed = await program.asks('getIncident', { params: { incident_id: incident.id } });
    expect(changed.body['started_at']).toBe('2025-03-17T08:30:00Z');
  });

  it('is found under its own incident, and refused by the names of the request', async () => {
    const [one, other] = [(await ask({})).body, (await ask({})).body];
    const update = String(updatesOf(one)[0]!['id']);
    expect((await edit(other, update, { body: 'Words.' })).status).toBe(404);
    expect((await edit(one, 'nosuchthing1', { body: 'Words.' })).status).toBe(404);
    expect((await edit(one, update, { display_at: '2025-03-18T00:00:00Z' })).body.error).toEqual([
      'display_at: An update cannot be dated to the future.',
    ]);
    expect((await edit(one, update, { body: ' ' })).body.error).toEqual([
      'body: Say in a sentence what happened.',
    ]);
  });
});
