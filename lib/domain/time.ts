import { Temporal } from 'temporal-polyfill';
import { type Day, type Instant, instantOf } from './instant.ts';

const DAY = 86_400_000;

/** Whether it names a time zone of the IANA database. Plain offsets know no daylight saving and are no zones. */
export function isZone(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && dayFromNumber(at / DAY) === text;
}

/** Days by number: one page asks for some thousands, of the same few. */
const named = new Map<number, Day>();
const REMEMBERED_DAYS = 20_000;

function dayFromNumber(number: number): Day {
  let day = named.get(number);
  if (day === undefined) {
    // Without the time, counted from the end: years beyond 9999 have a sign and six digits.
    day = new Date(number * DAY).toISOString().slice(0, -14) as Day;
    if (named.size >= REMEMBERED_DAYS) named.clear();
    named.set(number, day);
  }
  return day;
}

function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** From the first instant of a day until before the first of the next one. */
export interface DayBounds {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Days by zone. A page asks for the same few thousand again and again, and each costs some 20 µs.
 * They depend on nothing but the zone database of the process.
 */
const known = new Map<string, Map<Day, DayBounds>>();

/** A day that a zone left out is empty: it begins when the next one does. */
export function boundsOf(day: Day, zone: string): DayBounds {
  const ofZone = known.get(zone) ?? new Map<Day, DayBounds>();
  known.set(zone, ofZone);
  let bounds = ofZone.get(day);
  if (bounds === undefined) {
    bounds = { from: beginning(day, zone), to: beginning(addDays(day, 1), zone) };
    if (ofZone.size >= REMEMBERED_DAYS) ofZone.clear();
    ofZone.set(day, bounds);
  }
  return bounds;
}

function beginning(day: Day, zone: string): Instant {
  return instantOf(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds);
}

/** The first instant of a day. */
export function startOfDay(day: Day, zone: string): Instant {
  return boundsOf(day, zone).from;
}

/**
 * The day an instant belongs to: the last that had begun by then. Where clocks were set back across midnight, the repeated
 * hour stays with the new day, so that days tile time and each has one beginning.
 */
export function dayOf(at: Instant, zone: string): Day {
  // No zone is ever more than a day from UTC, so it is this day, the one before or the one after.
  let number = Math.floor(at / DAY) + 1;
  while (startOfDay(dayFromNumber(number), zone) > at) number -= 1;
  return dayFromNumber(number);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(numberOf(day) + days);
}

/** How many days later `to` is; negative when it is earlier. */
export function daysUntil(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** The last `count` days, oldest first; the last of them is today. */
export function lastDays(count: number, now: Instant, zone: string): Day[] {
  const today = dayOf(now, zone);
  return Array.from({ length: count }, (_, index) => addDays(today, index + 1 - count));
}

/** `YYYY-MM` */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** @param month `YYYY-MM` */
export function daysOfMonth(month: string): Day[] {
  const days: Day[] = [];
  for (let day = `${month}-01` as Day; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

export type ParsedLocal =
  | { readonly at: Instant; readonly problem?: never }
  /** `gap`: the clocks of this zone skipped that time. */
  | { readonly at?: never; readonly problem: 'malformed' | 'gap' };

/**
 * A local time as `<input type="datetime-local">` sends it, `YYYY-MM-DDTHH:mm`, in a zone.
 * A time that occurs twice means the earlier of the two.
 */
export function parseLocal(text: string, zone: string): ParsedLocal {
  if (!/^\d{4}-\d\d-\d\dT\d\d:[0-5]\d(:[0-5]\d(\.\d{1,3})?)?$/.test(text)) return { problem: 'malformed' };
  let wanted: Temporal.PlainDateTime;
  try {
    wanted = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return { problem: 'malformed' };
  }
  const found = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!found.toPlainDateTime().equals(wanted)) return { problem: 'gap' };
  return { at: instantOf(found.epochMilliseconds) };
}

/** The other direction: `YYYY-MM-DDTHH:mm` in the zone, seconds left out. */
export function localOf(at: Instant, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' });
}
