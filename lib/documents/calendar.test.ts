import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { publishedCalendar } from '#lib/published/calendar.ts';
import { namesOf } from '#lib/published/named.ts';
import { component, maintenance, minutes, NOON, world } from '#lib/published/testing-world.ts';
import { calendar } from './calendar.ts';

const AWKWARD = `Move; of, "things" \\n 🙂 ${'ü'.repeat(120)} \u0001`;
const components = [component('api', { name: 'API' })];
const MOVE = maintenance('move', [60, 120], [[-30, 'scheduled']], { componentIds: ['api'] });

function written(maintenances: readonly MaintenanceFacts[], more: { url?: string; now?: number } = {}) {
  const { page } = world();
  const facts = {
    page: { ...page, url: more.url ?? page.url },
    maintenances,
    names: namesOf(components, []),
    changes: new Map([['move', 3]]),
  };
  return calendar(publishedCalendar(facts, null, more.now === undefined ? NOON : minutes(more.now)));
}

/** As a calendar reads it. */
function read(text: string): ICAL.Event[] {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}
const statusOf = (event: ICAL.Event) => event.component.getFirstPropertyValue('status');

test('a maintenance is an event that a calendar reads back as it was planned', () => {
  const [event] = read(written([{ ...MOVE, name: AWKWARD }]));
  expect(event!.summary).toBe(AWKWARD.replace('\u0001', ''));
  expect(event!.startDate.toJSDate().getTime()).toBe(minutes(60));
  expect(event!.endDate.toJSDate().getTime()).toBe(minutes(120));
  expect(event!.sequence).toBe(2);
  expect(event!.description).toContain('Affected: API');
  expect(event!.description).toContain('Scheduled, 17 March 2025, 11:30 UTC\nscheduled words');
  expect(event!.component.getFirstPropertyValue('url')).toBe('https://status.example.com/maintenance/move');
});

test('lines are folded at 75 bytes and end as the form asks', () => {
  const text = written([{ ...MOVE, name: AWKWARD }]);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a window across the change to summer time lasts as long as it lasts', () => {
  const scheduledFor = parseInstant('2025-03-30T00:30:00Z');
  const scheduledUntil = parseInstant('2025-03-30T01:30:00Z');
  const [event] = read(written([{ ...MOVE, scheduledFor, scheduledUntil }]));
  expect(event!.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
  expect(event!.duration.toSeconds()).toBe(3_600);
});

describe('the status', () => {
  const stories = {
    scheduled: [[-30, 'scheduled']],
    in_progress: [
      [-30, 'scheduled'],
      [-5, 'in_progress'],
    ],
    completed: [
      [-30, 'in_progress'],
      [-5, 'completed'],
    ],
    cancelled: [
      [-30, 'scheduled'],
      [-5, 'cancelled'],
    ],
  } as const;
  test.each(Object.entries(stories))('of one that is %s is what calendars know', (status, story) => {
    const [event] = read(written([maintenance('move', [-10, 60], story)]));
    expect(statusOf(event!)).toBe(status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED');
  });
});

test('an event keeps its UID when it is renamed or moved, and when the page moves', () => {
  const [{ uid }] = read(written([MOVE])) as [ICAL.Event];
  const moved = { ...MOVE, name: 'Other', scheduledFor: minutes(600), scheduledUntil: minutes(700) };
  expect(read(written([moved], { url: 'https://elsewhere.example' }))[0]!.uid).toBe(uid);
});

test('a calendar is the same at whatever time it is asked for', () => {
  expect(written([MOVE], { now: 90_000 })).toBe(written([MOVE]));
  expect(read(written([]))).toEqual([]);
});
