import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comingOfSeries, openSeries, seriesOrThrow } from '#db/queries/maintenance-series.ts';
import { updatesOfMaintenance } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import { deliveries, events, maintenances } from '#db/schema/index.ts';
import { setClock } from '#db/testing/clock.ts';
import { subscribed } from '#db/testing/subscribed.ts';
import { componentNamed, edith, lastEvent, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { HOUR, type Instant, parseInstant, plus } from '#lib/domain/instant.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { calendar } from '#lib/documents/calendar.ts';
import { readCalendar } from '#lib/published/read-feed.ts';
import { advanceSeries } from './advance-series.ts';
import { cancelMaintenance } from './cancel-maintenance.ts';
import { changeMaintenance } from './change-maintenance.ts';
import { changeSeries } from './change-series.ts';
import { deleteMaintenance } from './delete-maintenance.ts';
import { endSeries } from './end-series.ts';
import { moveMaintenance } from './move-maintenance.ts';
import { planOccurrenceNow } from './plan-occurrence.ts';
import { postMaintenanceUpdate } from './post-maintenance-update.ts';
import { scheduleSeries } from './schedule-series.ts';
import { skipOccurrence } from './skip-occurrence.ts';
import { undoUpdate } from './undo-update.ts';

/** The last week before the clocks of Berlin are set forward, on 29 March 2026 at two in the morning. */
const NOW = parseInstant('2026-03-10T12:00:00Z');
let dns: string;
beforeAll(async () => {
  await setUpPage();
  dns = await componentNamed('DNS');
});
beforeEach(async () => {
  // Those of other tests would go on.
  for (const { id, version } of await openSeries(reader())) await endSeries(edith, { seriesId: id, version });
  setClock(NOW);
});

const plan = (changes: object = {}) => ({
  ...{ name: 'Restart', body: 'We restart our name servers.', componentIds: [dns] },
  ...{ rule: 'FREQ=WEEKLY;BYDAY=SU', startsAt: '2026-03-15T02:30', zone: 'Europe/Berlin', minutes: 60 },
  ...{ notify: false, announce: true, remindBefore: [24, 1] },
  ...changes,
});
const schedule = async (changes: object = {}) => (await scheduleSeries(edith, plan(changes))).seriesId;
const stored = (id: string) => seriesOrThrow(reader(), id);
const coming = (id: string) => comingOfSeries(reader(), id);
const begins = async (id: string) =>
  (await coming(id)).map(({ scheduledFor }) => new Date(scheduledFor).toISOString().slice(0, 16));
const version = async (seriesId: string) => ({ seriesId, version: (await stored(seriesId)).version });

async function dateOf(seriesId: string, occurrence: string) {
  const [found] = await reader()
    .select()
    .from(maintenances)
    .where(and(eq(maintenances.seriesId, seriesId), eq(maintenances.occurrence, occurrence)));
  return found!;
}

const at = (text: string): Instant => parseInstant(text);

describe('a series', () => {
  it('becomes ordinary maintenances of its next thirty days, on the clock of its zone', async () => {
    const id = await schedule();
    expect(await begins(id)).toEqual([
      '2026-03-15T01:30',
      '2026-03-22T01:30',
      '2026-03-29T01:30',
      '2026-04-05T00:30',
    ]);
    expect(await coming(id)).toMatchObject([
      { occurrence: '2026-03-15T02:30', name: 'Restart', remindBefore: [24, 1], version: 1, asPlanned: 1 },
      {},
      { occurrence: '2026-03-29T02:30', scheduledUntil: at('2026-03-29T02:30:00Z') },
      {},
    ]);
    const [first] = await coming(id);
    expect(await updatesOfMaintenance(reader(), first!.id)).toMatchObject([
      { status: 'scheduled', body: 'We restart our name servers.' },
    ]);
  });

  it('tells subscribers of the first date once, and of each later one as the clock plans it', async () => {
    await subscribed();
    while (await fanOut());
    const before = await reader().$count(deliveries);
    const told = async () => {
      while (await fanOut());
      return (await reader().$count(deliveries)) - before;
    };
    const id = await schedule({ notify: true });
    expect(await told()).toBe(1);
    expect(await advanceSeries()).toEqual({ planned: 0 });
    setClock(at('2026-03-14T12:00:00Z'));
    expect(await advanceSeries()).toEqual({ planned: 1 });
    expect(await advanceSeries()).toEqual({ planned: 0 });
    expect(await told()).toBe(2);
    expect(await lastEvent()).toMatchObject({
      type: 'maintenance.scheduled',
      actorKind: 'clock',
      data: { seriesId: id },
    });
    await endSeries(edith, await version(id));
  });

  it('has its next date planned, however far it is, and nothing when it is over', async () => {
    const yearly = await schedule({ rule: 'FREQ=YEARLY;COUNT=2', announce: false });
    expect(await begins(yearly)).toEqual(['2026-03-15T01:30']);
    setClock(at('2026-03-15T01:30:00Z'));
    await advanceSeries();
    expect(await begins(yearly)).toContain('2027-03-15T01:30');
    await endSeries(edith, { ...(await version(yearly)), cancelPlanned: true });
  });

  it('passes over a date that was deleted, and does not make it again', async () => {
    const id = await schedule({ announce: false });
    const { id: maintenanceId } = await dateOf(id, '2026-03-22T02:30');
    await deleteMaintenance(edith, { maintenanceId });
    expect((await stored(id)).skipped).toEqual(['2026-03-22T02:30']);
    expect(await advanceSeries()).toEqual({ planned: 0 });
    expect(await begins(id)).not.toContain('2026-03-22T01:30');
  });
});

describe('a series is refused', () => {
  it.each([
    ['rule', { rule: 'FREQ=SECONDLY' }],
    ['rule', { rule: 'FREQ=DAILY;COUNT=1000000000' }],
    ['rule', { rule: 'FREQ=DAILY;UNTIL=20200101' }],
    ['rule', { rule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30' }],
    ['rule', { rule: 'x'.repeat(1_000_000) }],
    ['rule', { rule: 7 }],
    ['zone', { zone: 'Mars/Olympus' }],
    ['zone', { zone: '+02:00' }],
    ['startsAt', { startsAt: '2026-02-30T02:00' }],
    ['startsAt', { startsAt: '9999-01-01T02:00' }],
    ['minutes', { minutes: 0 }],
    ['minutes', { minutes: 1.5 }],
    ['minutes', { minutes: 8 * 24 * 60 }],
    ['remindBefore', { remindBefore: [24, 12, 1] }],
    ['remindBefore.0', { remindBefore: [0] }],
    ['componentIds.0', { componentIds: ['nosuchthing1'] }],
  ])('next to its %s: %j', async (field, wrong) => {
    const refusal = await refusalOf(scheduleSeries(edith, plan(wrong)));
    expect(refusal.code).toBe('invalid');
    expect(Object.keys(refusal.fields!)).toEqual([field]);
  });

  it('to who only reads', async () => {
    expect((await refusalOf(scheduleSeries(vincent, plan()))).code).toBe('forbidden');
  });
});

describe('calendars', () => {
  const known = async () => {
    const text = calendar((await readCalendar(null))!).replaceAll('\r\n ', '');
    return new Map(
      text
        .split('BEGIN:VEVENT')
        .slice(1)
        .map((one) => [/DTSTART:(\w+)/.exec(one)![1]!, /UID:(\S+)/.exec(one)![1]!]),
    );
  };

  it('know each date by one name, wherever it is moved, by hand or with its series', async () => {
    const id = await schedule({ rule: 'FREQ=WEEKLY;BYDAY=SU;COUNT=2', startsAt: '2026-07-05T02:30' });
    setClock(at('2026-06-20T12:00:00Z'));
    await advanceSeries();
    const before = await known();
    const [first] = await coming(id);
    const window = { scheduledFor: at('2026-07-06T08:00:00Z'), scheduledUntil: at('2026-07-06T09:00:00Z') };
    await moveMaintenance(edith, { maintenanceId: first!.id, version: 1, ...window });
    await changeSeries(edith, { ...(await version(id)), startsAt: '2026-07-05T04:00' });
    const after = await known();
    expect(after.get('20260706T080000Z')).toBe(before.get('20260705T003000Z'));
    expect(after.get('20260712T020000Z')).toBe(before.get('20260712T003000Z'));
    expect(before.get('20260712T003000Z')).toBeDefined();
  });
});

describe('changing a series', () => {
  it('moves dates to come, which keep what calendars know them by, and leaves what was done by hand', async () => {
    const id = await schedule();
    const before = await coming(id);
    const [moved, cancelled, said] = before;
    const window = { scheduledFor: at('2026-03-15T10:00:00Z'), scheduledUntil: at('2026-03-15T11:00:00Z') };
    await moveMaintenance(edith, { maintenanceId: moved!.id, version: 1, ...window });
    await cancelMaintenance(edith, { maintenanceId: cancelled!.id, version: 1 });
    const word = { maintenanceId: said!.id, status: 'scheduled', body: 'Bring cake.', notify: false };
    await postMaintenanceUpdate(edith, word);
    await changeSeries(edith, {
      ...(await version(id)),
      startsAt: '2026-03-15T04:00',
      name: 'Restart at four',
      minutes: 30,
    });
    expect(await begins(id)).toEqual([
      // On 15 March there is a date by the new rule beside the one that was moved by hand.
      ...['2026-03-15T03:00', '2026-03-15T10:00', '2026-03-22T03:00', '2026-03-29T01:30', '2026-03-29T02:00'],
      '2026-04-05T02:00',
    ]);
    const followed = (await coming(id)).find((one) => one.id === before[3]!.id);
    expect(followed).toMatchObject({ name: 'Restart at four', version: 3, asPlanned: 3 });
    expect(followed!.occurrence!.slice(11)).toBe('04:00');
    expect((await coming(id)).find((one) => one.id === moved!.id)).toMatchObject({
      name: 'Restart',
      ...window,
    });
  });

  it('changes names, words and components without a new window, and does so again', async () => {
    const id = await schedule();
    await changeSeries(edith, {
      ...(await version(id)),
      name: 'Other',
      body: 'Other words.',
      componentIds: [],
    });
    await changeSeries(edith, { ...(await version(id)), name: 'Another', remindBefore: [2] });
    for (const one of await coming(id)) {
      expect(one).toMatchObject({ name: 'Another', remindBefore: [2], asPlanned: one.version });
      expect(await updatesOfMaintenance(reader(), one.id)).toMatchObject([{ body: 'Other words.' }]);
    }
    expect((await begins(id)).length).toBe(4);
  });

  it('takes away dates that nobody was told of and cancels the others, with one message at most', async () => {
    const id = await schedule({ notify: true });
    await changeSeries(edith, { ...(await version(id)), rule: 'FREQ=MONTHLY;BYDAY=-1SU', notify: true });
    expect(await begins(id)).toEqual(['2026-03-29T01:30']);
    const [first] = await reader()
      .select()
      .from(maintenances)
      .where(and(eq(maintenances.seriesId, id), eq(maintenances.status, 'cancelled')));
    expect(first).toMatchObject({ scheduledFor: at('2026-03-15T01:30:00Z'), occurrence: null });
    const said = await reader().select().from(events).where(eq(events.subjectId, first!.id));
    expect(said.at(-1)).toMatchObject({ type: 'maintenance.cancelled', data: { notify: true } });
  });

  it('gives the second of two a conflict, and refuses what has ended', async () => {
    const id = await schedule();
    const read = await version(id);
    await changeSeries(edith, { ...read, name: 'One' });
    expect(await refusalOf(changeSeries(edith, { ...read, name: 'Two' }))).toMatchObject({
      code: 'conflict',
      current: { name: 'One' },
    });
    await endSeries(edith, await version(id));
    const late = changeSeries(edith, { ...(await version(id)), name: 'Three' });
    expect((await refusalOf(late)).message).toBe('This series has ended.');
  });

  it('counts a change of one date by hand as touched', async () => {
    const id = await schedule();
    const [first] = await coming(id);
    await changeMaintenance(edith, { maintenanceId: first!.id, version: 1, name: 'Mine' });
    await changeSeries(edith, { ...(await version(id)), name: 'Theirs' });
    expect((await coming(id)).map(({ name }) => name)).toEqual(['Mine', 'Theirs', 'Theirs', 'Theirs']);
  });
});

describe('single dates', () => {
  it('are left out before they are planned, and taken back in', async () => {
    const id = await schedule();
    const occurrence = '2026-04-12T02:30';
    await skipOccurrence(edith, { ...(await version(id)), occurrence });
    setClock(at('2026-03-14T12:00:00Z'));
    expect(await advanceSeries()).toEqual({ planned: 0 });
    await skipOccurrence(edith, { ...(await version(id)), occurrence, skip: false });
    expect(await begins(id)).toContain('2026-04-12T00:30');
    const planned = skipOccurrence(edith, { ...(await version(id)), occurrence });
    expect((await refusalOf(planned)).fields).toHaveProperty('occurrence');
    const none = skipOccurrence(edith, { ...(await version(id)), occurrence: '2026-04-13T02:30' });
    expect((await refusalOf(none)).fields).toHaveProperty('occurrence');
  });

  it('are planned before their time, to be moved', async () => {
    const id = await schedule();
    const asked = { ...(await version(id)), occurrence: '2026-06-07T02:30' };
    const { maintenanceId } = await planOccurrenceNow(edith, asked);
    const later = { scheduledFor: at('2026-06-08T00:30:00Z'), scheduledUntil: at('2026-06-08T01:30:00Z') };
    await moveMaintenance(edith, { maintenanceId, version: 1, ...later });
    setClock(at('2026-05-20T12:00:00Z'));
    await advanceSeries();
    expect((await begins(id)).filter((one) => one.startsWith('2026-06-0'))).toEqual(['2026-06-08T00:30']);
    expect((await refusalOf(planOccurrenceNow(edith, asked))).fields).toHaveProperty('occurrence');
  });
});

describe('ending a series', () => {
  it('plans nothing more, and lets what is planned take place', async () => {
    const id = await schedule();
    await endSeries(edith, await version(id));
    setClock(plus(NOW, 30 * 24 * HOUR));
    expect(await advanceSeries()).toEqual({ planned: 0 });
    expect((await coming(id)).length).toBe(4);
  });

  it('or calls that off too', async () => {
    const id = await schedule({ notify: true });
    expect(await endSeries(edith, { ...(await version(id)), cancelPlanned: true })).toMatchObject({
      cancelled: 4,
    });
    expect(await coming(id)).toEqual([]);
  });

  it('is what taking back the announcement of its first date does, with nothing left of it', async () => {
    const id = await schedule({ notify: true });
    const [first] = await coming(id);
    const said = await reader().select().from(events).where(eq(events.subjectId, first!.id));
    const { eventId } = await undoUpdate(edith, { eventId: said[0]!.id });
    expect((await refusalOf(stored(id))).code).toBe('not_found');
    expect(await coming(id)).toEqual([]);
    const [undone] = await reader().select().from(events).where(eq(events.id, eventId));
    expect(undone!.data).toMatchObject({
      said: { name: 'Restart', repeats: 'rule', rule: 'FREQ=WEEKLY;BYDAY=SU' },
    });
  });
});
