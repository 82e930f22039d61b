import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { HOUR, type Instant, MINUTE, parseInstant } from '#lib/domain/instant.ts';
import { nextOccurrences, occurrencesFrom } from './occurrences.ts';

/** Europe changes by an hour, Lord Howe by half of one, Casablanca twice in each year for Ramadan, Santiago at midnight. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Santiago',
];
const LONG_AGO = parseInstant('2024-12-01T00:00:00Z');
const MOST = 250;
/** Of the night, when clocks are changed and maintenance is done. Santiago has 23:00 twice, and no 00:00. */
const HOURS = ['23', '00', '01', '02', '03'];
const WORLDS = Number(process.env['WORLDS'] ?? 30);

// Independent of what is tested: ical.js follows the rule on the local clock, and Intl alone says what that clock shows.

function ruledDates(rule: string, startsAt: string, count: number): string[] {
  const dates = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromJSDate(new Date(`${startsAt}Z`), true));
  const found: string[] = [];
  for (let next = dates.next(); next && found.length < count; next = dates.next())
    found.push(next.toString().slice(0, 16));
  return found;
}

/** We follow a rule for ten years, and it for ever. */
const soon = (found: (string | number)[][]) => found.filter(([local]) => String(local) < '2034-01');

const formats = new Map<string, Intl.DateTimeFormat>();
function shown(at: number, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return format.format(at).replace(' ', 'T');
}

/** The first instant at which the clock shows that time; else what it would have been had the clock not been set forward. */
function begins(local: string, zone: string): number {
  const asIfUtc = Date.parse(`${local}Z`);
  const offsets = [-24, 24].map((hours) => {
    const at = asIfUtc + hours * HOUR;
    return Date.parse(`${shown(at, zone)}Z`) - at;
  });
  const candidates = offsets.map((offset) => asIfUtc - offset).sort((a, b) => a - b);
  return candidates.find((at) => shown(at, zone) === local) ?? asIfUtc - offsets[0]!;
}

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule of every kind that ical.js follows as RFC 5545 says: of others (see below) it does not. */
function anyRule(below: (most: number) => number): string {
  const weekdays = () => DAYS.filter((_, index) => index === 0 || below(3) === 0).slice(-1 - below(4));
  const every = (most: number) => `INTERVAL=${1 + below(most)}`;
  const nth = () => [1, 2, 3, 4, -1, -2][below(6)];
  const kinds = [
    () => `FREQ=DAILY;${every(9)}`,
    () => `FREQ=DAILY;BYDAY=${weekdays().join()}`,
    () => `FREQ=WEEKLY;${every(5)};BYDAY=${weekdays().join()}`,
    () => `FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO`,
    () => `FREQ=MONTHLY;${every(4)};BYDAY=${nth()}${DAYS[below(7)]}`,
    () => `FREQ=MONTHLY;BYMONTHDAY=${[1, 14, 28, 30, 31, -1][below(6)]}`,
    () => `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${[1, -1, 3][below(3)]}`,
    () => `FREQ=YEARLY;BYMONTH=${1 + below(12)};BYMONTHDAY=${1 + below(28)}`,
    () => `FREQ=YEARLY;BYMONTH=3,10;BYDAY=${nth()}SU`,
  ];
  return kinds[below(kinds.length)]!();
}

describe.each(ZONES)('in %s', (zone) => {
  it('gives the same as an independent implementation, across every change of the clocks', () => {
    const below = random(zone.length * 7_919);
    let [skipped, twice] = [0, 0];
    for (let world = 0; world < WORLDS; world += 1) {
      const day = `2025-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
      const some = `${day}T${HOURS[below(HOURS.length)]}:${['00', '15', '30', '45'][below(4)]}`;
      const endless = anyRule(below);
      // A date that the rule gives. Of another RFC 5545 says nothing, and ical.js takes some for the first.
      const startsAt = ruledDates(endless, some, 2)[1]!;
      const rule = endless + ['', '', `;COUNT=${1 + below(30)}`][below(3)]!;
      const wanted = ruledDates(rule, startsAt, MOST).map((local) => [local, begins(local, zone)]);
      const found = nextOccurrences({ rule, startsAt, zone }, LONG_AGO, MOST);
      const told = found.map(({ local, at }) => [local, at]);
      expect(soon(told), `${rule} from ${startsAt}`).toEqual(soon(wanted));
      skipped += found.filter(({ clocks }) => clocks === 'skipped').length;
      twice += found.filter(({ clocks }) => clocks === 'twice').length;
    }
    expect({ skipped: skipped > 0, twice: twice > 0 }, 'worlds met both').toEqual({
      skipped: true,
      twice: true,
    });
  });
});

const BERLIN = { rule: 'FREQ=DAILY', zone: 'Europe/Berlin' };

describe('a change of the clocks', () => {
  it('moves what would begin in the hour that is left out behind it, that night only', () => {
    const from = parseInstant('2026-03-28T00:00:00Z');
    expect(nextOccurrences({ ...BERLIN, startsAt: '2026-01-01T02:30' }, from, 3)).toEqual([
      { local: '2026-03-28T02:30', at: parseInstant('2026-03-28T01:30:00Z'), offset: '+01:00', clocks: null },
      {
        local: '2026-03-29T02:30',
        at: parseInstant('2026-03-29T01:30:00Z'),
        offset: '+02:00',
        clocks: 'skipped',
      },
      { local: '2026-03-30T02:30', at: parseInstant('2026-03-30T00:30:00Z'), offset: '+02:00', clocks: null },
    ]);
  });

  it('takes the first of an hour that comes twice, and does not begin again in the second', () => {
    const from = parseInstant('2026-10-25T00:00:00Z');
    const found = nextOccurrences({ ...BERLIN, startsAt: '2026-01-01T02:30' }, from, 2);
    expect(found).toMatchObject([
      { at: parseInstant('2026-10-25T00:30:00Z'), offset: '+02:00', clocks: 'twice' },
      { at: parseInstant('2026-10-26T01:30:00Z'), offset: '+01:00', clocks: null },
    ]);
  });
});

describe('what ends', () => {
  const until = (text: string) =>
    nextOccurrences(
      { ...BERLIN, rule: `FREQ=DAILY;UNTIL=${text}`, startsAt: '2026-06-01T02:30' },
      0 as Instant,
      99,
    ).length;

  it('ends with its last day in the zone, with a time on its clock, or with a time in UTC', () => {
    expect(until('20260603')).toBe(3);
    expect(until('20260603T022900')).toBe(2);
    expect(until('20260603T003000Z')).toBe(3);
    expect(until('20260603T002959Z')).toBe(2);
    expect(until('20260531')).toBe(0);
  });

  it('counts from the first, wherever one begins to ask', () => {
    const recurrence = { ...BERLIN, rule: 'FREQ=DAILY;COUNT=10', startsAt: '2026-03-25T02:30' };
    const found = nextOccurrences(recurrence, parseInstant('2026-04-01T00:00:00Z'), 99);
    expect(found.map(({ local }) => local)).toEqual([
      '2026-04-01T02:30',
      '2026-04-02T02:30',
      '2026-04-03T02:30',
    ]);
  });
});

describe('what is asked of a rule', () => {
  it('is bounded: a rule that gives no date gives none, one without an end stops after ten years', () => {
    const startsAt = '2026-01-01T02:30';
    for (const rule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'nonsense',
    ])
      expect(nextOccurrences({ ...BERLIN, rule, startsAt }, 0 as Instant, 10)).toEqual([]);
    const all = [...occurrencesFrom({ ...BERLIN, startsAt }, parseInstant('2026-01-01T00:00:00Z'))];
    expect(all.length).toBe(3_652);
  });

  it('is 29 February in leap years only, where ical.js takes 1 March', () => {
    const recurrence = {
      ...BERLIN,
      rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      startsAt: '2025-03-04T02:30',
    };
    expect(nextOccurrences(recurrence, 0 as Instant, 2).map(({ local }) => local)).toEqual([
      '2028-02-29T02:30',
      '2032-02-29T02:30',
    ]);
  });

  it('begins in the same minute whether it is asked long before or a moment before', () => {
    const recurrence = { ...BERLIN, startsAt: '2026-01-01T02:30' };
    for (const { at } of nextOccurrences(recurrence, parseInstant('2026-03-01T00:00:00Z'), 60)) {
      expect(nextOccurrences(recurrence, at, 1)[0]!.at).toBe(at);
      expect(nextOccurrences(recurrence, (at + MINUTE) as Instant, 1)[0]!.at).toBeGreaterThan(at);
    }
  });
});
