import ICAL from 'ical.js';
import { eq, gt } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { comingOfSeries, openSeries, seriesOrThrow } from '#db/queries/maintenance-series.ts';
import { reader } from '#db/open.ts';
import { deliveries, events, maintenances } from '#db/schema/index.ts';
import { setClock } from '#db/testing/clock.ts';
import { everybodyHasLeft, subscribed } from '#db/testing/subscribed.ts';
import { componentNamed, edith, setUpPage } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { calendar } from '#lib/documents/calendar.ts';
import { feedEntry } from '#lib/documents/feed-entry.ts';
import { messageOf } from '#lib/documents/message.ts';
import { HOUR, type Instant, isoOf, MINUTE, parseInstant, plus } from '#lib/domain/instant.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { advanceMaintenances } from '#lib/verbs/advance-maintenances.ts';
import { advanceSeries } from '#lib/verbs/advance-series.ts';
import { cancelMaintenance } from '#lib/verbs/cancel-maintenance.ts';
import { deleteMaintenance } from '#lib/verbs/delete-maintenance.ts';
import { endSeries } from '#lib/verbs/end-series.ts';
import { moveMaintenance } from '#lib/verbs/move-maintenance.ts';
import { remindOfMaintenances } from '#lib/verbs/remind-of-maintenances.ts';
import { scheduleSeries } from '#lib/verbs/schedule-series.ts';
import { skipOccurrence } from '#lib/verbs/skip-occurrence.ts';
import { readAnnounced } from './read-announced.ts';
import { readCalendar, readFeed } from './read-feed.ts';
import { readMaintenance } from './read-incident.ts';

/** Two weeks before the clocks of Berlin are set forward, on 29 March 2026 at two in the morning. */
const NOW = parseInstant('2026-03-14T12:00:00Z');
const at = (text: string) => parseInstant(text);
const REPEATS = 'Every Sunday, 22:00–23:00 Europe/Berlin';
let api: string;

beforeAll(async () => {
  await setUpPage();
  api = await componentNamed('API');
});
beforeEach(async () => {
  for (const { id: seriesId, version } of await openSeries(reader()))
    await endSeries(edith, { seriesId, version });
  for (const { id } of await reader().select().from(maintenances))
    await deleteMaintenance(edith, { maintenanceId: id });
  await everybodyHasLeft();
  setClock(NOW);
});

async function scheduled(changes: object = {}): Promise<string> {
  const plan = { name: 'Restart', body: 'We restart.', componentIds: [api], remindBefore: [1] };
  const when = { rule: 'FREQ=WEEKLY;BYDAY=SU', startsAt: '2026-03-15T22:00', zone: 'Europe/Berlin' };
  return (await scheduleSeries(edith, { ...plan, ...when, minutes: 60, notify: true, ...changes })).seriesId;
}
const coming = (id: string) => comingOfSeries(reader(), id);
const moved = async (maintenanceId: string, version: number, scheduledFor: Instant, notify = false) =>
  moveMaintenance(edith, {
    ...{ maintenanceId, version, notify, scheduledFor, scheduledUntil: plus(scheduledFor, HOUR) },
  });

/** What was announced since the beginning of a test, as one subscriber reads it. */
async function told(since: number) {
  while (await fanOut());
  const rows = await reader()
    .select({ event: events })
    .from(deliveries)
    .innerJoin(events, eq(events.id, deliveries.eventId))
    .where(gt(events.id, since))
    .orderBy(events.id);
  const messages = [];
  for (const { event } of rows) {
    const announced = await readAnnounced(event);
    if (announced) messages.push(messageOf(announced, event.at));
  }
  return messages;
}
const factsOf = ({ facts }: { facts: readonly { label: string; lines: readonly string[] }[] }) =>
  Object.fromEntries(facts.map(({ label, lines }) => [label, lines.join()]));
const lastId = async () =>
  Math.max(0, ...(await reader().select({ id: events.id }).from(events)).map(({ id }) => id));

describe('the page of a date', () => {
  const pageOf = async (id: string) => (await readMaintenance(id))!;

  test('says how it repeats and when it is next, and links only what has a page', async () => {
    const [first, second] = await coming(await scheduled({ rule: 'FREQ=MONTHLY;BYDAY=3SU' }));
    const { maintenance, dates } = await pageOf(first!.id);
    expect(maintenance).toMatchObject({ repeats: { rule: 'FREQ=MONTHLY;BYDAY=3SU' }, movedFrom: null });
    expect(second, 'only the next one is planned so early').toBeUndefined();
    expect(dates.map((one) => [isoOf(one.at).slice(0, 16), one.id])).toEqual([
      ['2026-04-19T20:00', null],
      ['2026-05-17T20:00', null],
      ['2026-06-21T20:00', null],
      ['2026-07-19T20:00', null],
      ['2026-08-16T20:00', null],
      ['2026-09-20T20:00', null],
    ]);
  });

  test('is honest of what was moved, cancelled and left out, on the pages of all', async () => {
    const seriesId = await scheduled();
    const [first, second, third, fourth] = await coming(seriesId);
    await moved(second!.id, 1, at('2026-03-23T08:00:00Z'));
    await cancelMaintenance(edith, { maintenanceId: third!.id, version: 1 });
    const { version } = await seriesOrThrow(reader(), seriesId);
    await skipOccurrence(edith, { seriesId, version, occurrence: '2026-04-19T22:00' });
    const { dates } = await pageOf(first!.id);
    expect(dates.map((one) => [one.id, isoOf(one.at).slice(0, 16), one.isCancelled])).toEqual([
      [second!.id, '2026-03-23T08:00', false],
      [third!.id, '2026-03-29T20:00', true],
      [fourth!.id, '2026-04-05T20:00', false],
      [(await coming(seriesId)).at(-1)!.id, '2026-04-12T20:00', false],
      [null, '2026-04-26T20:00', false],
      [null, '2026-05-03T20:00', false],
    ]);
    expect(dates[0]!.movedFrom).toBe(at('2026-03-22T21:00:00Z'));
    expect((await pageOf(second!.id)).maintenance.movedFrom).toBe(at('2026-03-22T21:00:00Z'));
    const cancelled = await pageOf(third!.id);
    expect(cancelled.maintenance.status).toBe('cancelled');
    expect(cancelled.dates.map((one) => one.id)).toContain(fourth!.id);
  });

  test('says nothing of it once its series has ended, but of the dates that are left', async () => {
    const seriesId = await scheduled();
    const [first, second] = await coming(seriesId);
    await endSeries(edith, { seriesId, version: 1 });
    const { maintenance, dates } = await pageOf(first!.id);
    expect(maintenance.repeats).toBeNull();
    expect(dates.map((one) => one.id)).toContain(second!.id);
    expect(dates.every((one) => one.id !== null)).toBe(true);
  });
});

describe('subscribers', () => {
  test('of a series of fifty dates are told of it once, and of each date by its reminder and steps', async () => {
    await subscribed();
    const since = await lastId();
    const seriesId = await scheduled({ rule: 'FREQ=WEEKLY;BYDAY=SU;COUNT=50' });
    const [announced, ...others] = await told(since);
    expect(others).toEqual([]);
    expect(announced!.subject).toBe('Scheduled: Restart');
    expect(factsOf(announced!)).toMatchObject({
      Window: '15 March 2026, 22:00 to 23:00 CET',
      Repeats: 'Every Sunday, 50 times, 22:00–23:00 Europe/Berlin',
    });
    let dates = 0;
    for (let next = await coming(seriesId); next.length > 0; next = await coming(seriesId)) {
      const { scheduledFor, scheduledUntil } = next[0]!;
      // Twice each, as the clock may come back to it.
      for (const time of [plus(scheduledFor, -30 * MINUTE), scheduledFor, scheduledUntil])
        for (let again = 0; again < 2; again += 1) {
          setClock(time);
          await advanceMaintenances();
          await remindOfMaintenances();
          await advanceSeries();
        }
      dates += 1;
    }
    expect(dates).toBe(50);
    const subjects = (await told(since)).map(({ state }) => state);
    const count = (state: string) => subjects.filter((one) => one === state).length;
    // By now the reminders have nothing to say any more: what is not sent in time is left out.
    expect([count('Scheduled'), count('In progress'), count('Completed')]).toEqual([1, 50, 50]);
    const reminded = await reader().select().from(events).where(eq(events.type, 'maintenance.reminded'));
    expect(reminded.filter(({ id }) => id > since)).toHaveLength(50);
    expect(subjects).toHaveLength(101);
  });

  test('read of a date that moves when it was to be, and of a series that ends that all of it does', async () => {
    await subscribed();
    const seriesId = await scheduled();
    const since = await lastId();
    const [first] = await coming(seriesId);
    await moved(first!.id, 1, at('2026-03-16T08:00:00Z'), true);
    const [message] = await told(since);
    expect(factsOf(message!)).toMatchObject({
      Window: '16 March 2026, 09:00 to 10:00 CET',
      'Moved from': '15 March 2026, 22:00 CET',
      Repeats: REPEATS,
    });
    setClock(plus(at('2026-03-16T09:00:00Z'), MINUTE));
    await advanceMaintenances();
    await advanceMaintenances();
    await told(since);
    const ends = await lastId();
    const { version } = await seriesOrThrow(reader(), seriesId);
    await endSeries(edith, { seriesId, version, cancelPlanned: true, notify: true });
    const last = await told(ends);
    expect(last.map(({ words }) => words)).toEqual([
      'This maintenance will not take place, and neither will its later dates.',
    ]);
    expect(factsOf(last[0]!)).not.toHaveProperty('Repeats');
  });
});

describe('feeds', () => {
  const itemsOf = async (seriesId: string, component: string | null = null) => {
    const feed = (await readFeed(component))!;
    const mine = feed.items.filter((one) => one.kind === 'maintenance' && one.seriesId === seriesId);
    return mine.map((item) => feedEntry(feed, item));
  };

  test('hold a series by its next date, which says that it repeats, and each date once it is the next', async () => {
    const seriesId = await scheduled({ rule: 'FREQ=DAILY' });
    const [first, second] = await coming(seriesId);
    expect((await coming(seriesId)).length).toBe(29);
    const entries = await itemsOf(seriesId);
    expect(entries.map(({ url }) => url)).toEqual([`https://status.example.com/maintenance/${first!.id}`]);
    expect(entries[0]!.html).toContain('Repeats: Every day, 22:00–23:00 Europe/Berlin');
    setClock(first!.scheduledFor);
    await advanceMaintenances();
    expect((await itemsOf(seriesId, api)).map(({ url }) => url)).toEqual([
      `https://status.example.com/maintenance/${first!.id}`,
      `https://status.example.com/maintenance/${second!.id}`,
    ]);
  });

  test('hold each date that was announced by itself', async () => {
    const seriesId = await scheduled({ announce: true });
    setClock(plus(now(), 8 * 24 * HOUR));
    await advanceSeries();
    expect(await itemsOf(seriesId)).toHaveLength(2);
  });
});

test('a calendar holds each date as one event, where it was moved to, and cancelled where it does not take place', async () => {
  const seriesId = await scheduled();
  const [first, second, third] = await coming(seriesId);
  await moved(first!.id, 1, at('2026-03-16T08:00:00Z'));
  await cancelMaintenance(edith, { maintenanceId: second!.id, version: 1 });
  const text = calendar((await readCalendar(null))!);
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const found = root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length);
  expect(found.every((one) => !one.isRecurring() && !one.isRecurrenceException())).toBe(true);
  const eventOf = (id: string) =>
    found.find((one) => String(one.component.getFirstPropertyValue('url')).endsWith(id))!;
  const begins = (id: string) => eventOf(id).startDate.toJSDate().toISOString();
  expect(begins(first!.id)).toBe('2026-03-16T08:00:00.000Z');
  expect(eventOf(first!.id).sequence).toBe(1);
  expect(eventOf(second!.id).component.getFirstPropertyValue('status')).toBe('CANCELLED');
  // On the evening after the clocks were set forward it is an hour earlier in UTC.
  expect(begins(third!.id)).toBe('2026-03-29T20:00:00.000Z');
  expect(eventOf(third!.id).component.getFirstPropertyValue('status')).toBe('CONFIRMED');
});
