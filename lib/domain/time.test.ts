import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, HOUR, isoOf, MINUTE } from './instant.ts';
import { at, instants, modern, ZONES } from './testing/instants.ts';
import {
  addDays,
  dayOf,
  daysOfMonth,
  daysUntil,
  isDay,
  isZone,
  lastDays,
  localOf,
  monthOf,
  parseLocal,
  startOfDay,
} from './time.ts';

const zones = fc.constantFrom(...ZONES);
const day = (text: string) => text as Day;
const lengthOf = (text: string, zone: string) =>
  startOfDay(addDays(day(text), 1), zone) - startOfDay(day(text), zone);

describe('days', () => {
  test('tile time: each instant lies in the one day that has begun and not ended', () => {
    fc.assert(
      fc.property(modern, fc.constantFrom(...ZONES, 'America/St_Johns'), (now, zone) => {
        const today = dayOf(now, zone);
        expect(startOfDay(today, zone)).toBeLessThanOrEqual(now);
        expect(startOfDay(addDays(today, 1), zone)).toBeGreaterThan(now);
      }),
      { numRuns: 500 },
    );
  });

  test('are those of the local calendar', () => {
    fc.assert(
      fc.property(modern, zones, (now, zone) => {
        expect(dayOf(now, zone)).toBe(localOf(now, zone).slice(0, 10));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['UTC', '2026-03-29', 24],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('in %s, %s has %d hours', (zone, text, hours) => {
    expect(lengthOf(text, zone)).toBe(hours * HOUR);
  });

  test('that a zone left out have no instant', () => {
    const skipped = startOfDay(day('2011-12-30'), 'Pacific/Apia');
    expect(isoOf(skipped)).toBe('2011-12-30T10:00:00.000Z');
    expect(dayOf(at('2011-12-30T09:59:59.999Z'), 'Pacific/Apia')).toBe('2011-12-29');
    expect(dayOf(at('2011-12-30T10:00Z'), 'Pacific/Apia')).toBe('2011-12-31');
  });

  test('of a zone whose offset had seconds begin at that second', () => {
    expect(isoOf(startOfDay(day('1971-06-01'), 'Africa/Monrovia'))).toBe('1971-06-01T00:44:30.000Z');
    expect(dayOf(at('1971-06-01T00:44:29.999Z'), 'Africa/Monrovia')).toBe('1971-05-31');
  });

  test('begin once, even where clocks went back across midnight', () => {
    // On 29 October 2006 St John's went from 00:01 back to 23:01 of the day before.
    const begin = at('2006-10-29T02:30Z');
    expect(startOfDay(day('2006-10-29'), 'America/St_Johns')).toBe(begin);
    expect(dayOf(at('2006-10-29T02:45Z'), 'America/St_Johns')).toBe('2006-10-29');
    expect(dayOf(at('2006-10-29T02:29:59Z'), 'America/St_Johns')).toBe('2006-10-28');
  });

  test('are found at the far ends of what four digits of a year can say', () => {
    expect(dayOf(at('9999-12-31T23:30Z'), 'Europe/Berlin')).toBe('+010000-01-01');
    expect(dayOf(at('0000-01-01T00:00Z'), 'America/New_York')).toBe('-000001-12-31');
    expect(startOfDay(day('9999-12-31'), 'UTC')).toBe(at('9999-12-31T00:00Z'));
  });

  test('are counted as the calendar counts them', () => {
    fc.assert(
      fc.property(modern, fc.integer({ min: -4000, max: 4000 }), (now, days) => {
        const today = dayOf(now, 'UTC');
        expect(daysUntil(today, addDays(today, days))).toBe(days);
      }),
    );
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2026-02-28'), 1)).toBe('2026-03-01');
    expect(daysUntil(day('2026-01-01'), day('2025-12-31'))).toBe(-1);
  });

  test('the last ninety end with today and are ninety, across both changes of the clocks', () => {
    const last = lastDays(90, at('2026-04-10T21:59:59Z'), 'Europe/Berlin');
    expect(last).toHaveLength(90);
    expect(last.at(-1)).toBe('2026-04-10');
    expect(last[0]).toBe('2026-01-11');
    expect(lastDays(1, at('2026-04-10T22:00Z'), 'Europe/Berlin')).toEqual(['2026-04-11']);
  });

  test('belong to months', () => {
    expect(monthOf(day('2026-02-14'))).toBe('2026-02');
    expect(daysOfMonth('2024-02')).toHaveLength(29);
    expect(daysOfMonth('2026-12').at(-1)).toBe('2026-12-31');
  });

  test.each(['2026-02-30', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00', 'today'])(
    'are not %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('are recognised', () => {
    expect(isDay('2024-02-29')).toBe(true);
  });
});

describe('zones', () => {
  test.each(['UTC', 'Etc/UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])('%s is one', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  test.each([
    '',
    '+02:00',
    '-05:00',
    'Berlin',
    'Europe/Nowhere',
    'GMT+1',
    '🕰',
    '../etc/localtime',
    'x'.repeat(9999),
  ])('%j is none', (zone) => {
    expect(isZone(zone)).toBe(false);
  });
});

describe('a local time', () => {
  test('that is written down and read again is the same minute', () => {
    fc.assert(
      fc.property(instants('1973-01-01T00:00Z', '2060-01-01T00:00Z'), zones, (now, zone) => {
        const local = localOf(now, zone);
        const parsed = parseLocal(local, zone);
        expect(parsed.problem).toBeUndefined();
        if (parsed.at === undefined) return;
        expect(localOf(parsed.at, zone)).toBe(local);
        const minute = now - (now % MINUTE);
        // Only the second of two equal times comes back as the first of them.
        if (parsed.at !== minute) expect(localOf(now, zone)).toBe(localOf(parsed.at, zone));
        expect(parsed.at).toBeLessThanOrEqual(minute);
        expect(minute - parsed.at).toBeLessThanOrEqual(2 * HOUR);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['Europe/Berlin', '2026-03-29T02:00'],
    ['Europe/Berlin', '2026-03-29T02:59'],
    ['America/New_York', '2026-03-08T02:30'],
    ['Australia/Lord_Howe', '2026-10-04T02:15'],
    ['Africa/Cairo', '2026-04-24T00:00'],
    ['Pacific/Apia', '2011-12-30T12:00'],
  ])('that clocks in %s skipped (%s) is told apart from a wrong one', (zone, text) => {
    expect(parseLocal(text, zone)).toEqual({ problem: 'gap' });
  });

  test.each([
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01T00:00', '2025-12-31T18:15:00.000Z'],
    ['UTC', '2026-01-01T12:00:59', '2026-01-01T12:00:59.000Z'],
  ])('in %s, %s is %s, the earlier where there are two', (zone, text, instant) => {
    const { at: found } = parseLocal(text, zone);
    expect(found === undefined ? null : isoOf(found)).toBe(instant);
  });

  test.each([
    '2026-02-30T10:00',
    '2026-01-01',
    '2026-01-01T24:00',
    '2026-01-01T10:60',
    '2026-01-01T10:00Z',
    '2026-01-01 10:00',
    '20260-01-01T10:00',
    '２０２６-01-01T10:00',
    '',
  ])('%j is malformed', (text) => {
    expect(parseLocal(text, 'Europe/Berlin')).toEqual({ problem: 'malformed' });
  });

  test('of any text whatever is parsed or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string(), zones, (text, zone) => {
        expect(parseLocal(text, zone).problem).toBe('malformed');
      }),
    );
  });
});
