import { isInCalendar } from '#lib/domain/instant.ts';

/** The longest rule that is read. */
export const RULE_MAX = 300;
/** The most occurrences that a rule may ask for by COUNT. */
export const COUNT_MAX = 1_000;

/** How far apart the periods of a rule may lie, so that ten years hold some of every rule that is taken. */
const MOST_INTERVAL = { DAILY: 366, WEEKLY: 53, MONTHLY: 24, YEARLY: 5 } as const;
type Frequency = keyof typeof MOST_INTERVAL;

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A recurrence rule of RFC 5545, as far as maintenance needs one: at most once a day. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** With which of them in the month: 1 the first, -1 the last; 0 all of them. */
  readonly byDay: readonly { readonly nth: number; readonly weekday: Weekday }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly weekStart: Weekday;
  readonly count: number | null;
  /** `YYYYMMDD`, `YYYYMMDDTHHMMSS` on the clock of the zone, or the same with a Z in UTC. */
  readonly until: string | null;
}

export type ParsedRule =
  { readonly rule: Rule; readonly problem?: never } | { readonly rule?: never; readonly problem: string };

/** What is wrong with a rule, for whoever typed it. */
class Problem extends Error {}

/** @param text with or without `RRULE:` before it */
export function parseRule(text: string): ParsedRule {
  try {
    return { rule: ruleFrom(partsOf(text)) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

type Parts = ReadonlyMap<string, string>;

const KNOWN = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST', 'COUNT', 'UNTIL'];

function partsOf(text: string): Parts {
  if (text.length > RULE_MAX)
    throw new Problem(`This is too long: a rule has at most ${RULE_MAX} characters.`);
  const parts = new Map<string, string>();
  const bare = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  for (const part of bare.split(';')) {
    const [, name, value] = /^([A-Z-]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
    if (!name || !value) throw new Problem('This is no rule. One looks like FREQ=MONTHLY;BYDAY=1TU.');
    if (['BYHOUR', 'BYMINUTE', 'BYSECOND'].includes(name))
      throw new Problem(`${name} is not taken: it begins at the time of its first date, once a day at most.`);
    if (!KNOWN.includes(name)) throw new Problem(`${name} is not taken. These are: ${KNOWN.join(', ')}.`);
    if (parts.has(name)) throw new Problem(`${name} is there twice.`);
    parts.set(name, value);
  }
  return parts;
}

function ruleFrom(parts: Parts): Rule {
  const frequency = frequencyOf(parts.get('FREQ'));
  const rule: Rule = {
    frequency,
    interval: parts.has('INTERVAL') ? whole(parts, 'INTERVAL', 1, MOST_INTERVAL[frequency]) : 1,
    byDay: listOf(parts, 'BYDAY').map(weekdayOf),
    byMonthDay: numbers(parts, 'BYMONTHDAY', 31),
    byMonth: numbers(parts, 'BYMONTH', 12),
    bySetPos: numbers(parts, 'BYSETPOS', 366),
    weekStart:
      WEEKDAYS.find((day) => day === (parts.get('WKST') ?? 'MO')) ?? refuse('WKST is a weekday like MO.'),
    count: parts.has('COUNT') ? whole(parts, 'COUNT', 1, COUNT_MAX) : null,
    until: parts.get('UNTIL') ?? null,
  };
  mustFitTogether(rule);
  return rule;
}

const refuse = (problem: string): never => {
  throw new Problem(problem);
};

function frequencyOf(given: string | undefined): Frequency {
  if (given === undefined) return refuse('FREQ is missing: DAILY, WEEKLY, MONTHLY or YEARLY.');
  if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(given))
    return refuse('A maintenance repeats once a day at most: DAILY, WEEKLY, MONTHLY or YEARLY.');
  return Object.hasOwn(MOST_INTERVAL, given)
    ? (given as Frequency)
    : refuse('FREQ is DAILY, WEEKLY, MONTHLY or YEARLY.');
}

function whole(parts: Parts, name: string, least: number, most: number): number {
  const given = parts.get(name)!;
  const number = Number(given);
  return /^\d+$/.test(given) && number >= least && number <= most
    ? number
    : refuse(`${name} is a whole number from ${least} to ${most.toLocaleString('en')}.`);
}

const listOf = (parts: Parts, name: string) => parts.get(name)?.split(',') ?? [];

function numbers(parts: Parts, name: string, most: number): number[] {
  const least = name === 'BYMONTH' ? 1 : -most;
  return listOf(parts, name).map((given) => {
    const number = Number(given);
    const isOne = /^[+-]?\d{1,3}$/.test(given) && number !== 0 && number >= least && number <= most;
    return isOne ? number : refuse(`${name} is made of whole numbers from ${least} to ${most}, without 0.`);
  });
}

function weekdayOf(given: string): Rule['byDay'][number] {
  const [, nth = '0', name] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(given) ?? [];
  const weekday = WEEKDAYS.find((day) => day === name);
  return weekday
    ? { nth: Number(nth), weekday }
    : refuse('BYDAY is made of weekdays like TU, with a number from -5 to 5 before them for one of a month.');
}

function mustFitTogether(rule: Rule): void {
  const { frequency, byDay, byMonthDay, byMonth, bySetPos, count, until } = rule;
  if (count !== null && until !== null) refuse('A rule has COUNT or UNTIL, not both.');
  if (until !== null && !isUntil(until))
    refuse('UNTIL is a day like 20261231, or a time like 20261231T020000Z.');
  if (frequency === 'WEEKLY' && byMonthDay.length > 0) refuse('BYMONTHDAY does not go with WEEKLY.');
  const isOfMonth = frequency === 'MONTHLY' || (frequency === 'YEARLY' && byMonth.length > 0);
  if (byDay.some(({ nth }) => nth !== 0) && !isOfMonth)
    refuse('A weekday with a number goes with MONTHLY, or with YEARLY and BYMONTH.');
  if (bySetPos.length > 0 && byDay.length + byMonthDay.length + byMonth.length === 0)
    refuse('BYSETPOS chooses among the days of BYDAY, BYMONTHDAY or BYMONTH, and none of them is there.');
}

function isUntil(text: string): boolean {
  const [, year, month, day] =
    /^(\d{4})(\d\d)(\d\d)(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/.exec(text) ?? [];
  return year !== undefined && isInCalendar(`${year}-${month}-${day}`);
}

/** The rule as it is stored, its parts in one order. */
export function ruleText(rule: Rule): string {
  const { frequency, interval, byDay, weekStart, count, until } = rule;
  const list = (name: string, values: readonly (string | number)[]) =>
    values.length > 0 ? [`${name}=${values.join(',')}`] : [];
  return [
    `FREQ=${frequency}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...list('BYMONTH', rule.byMonth),
    ...list('BYMONTHDAY', rule.byMonthDay),
    ...list(
      'BYDAY',
      byDay.map(({ nth, weekday }) => `${nth || ''}${weekday}`),
    ),
    ...list('BYSETPOS', rule.bySetPos),
    ...(weekStart === 'MO' ? [] : [`WKST=${weekStart}`]),
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(until === null ? [] : [`UNTIL=${until}`]),
  ].join(';');
}
