import type { Day, Instant } from '#lib/domain/instant.ts';
import { LOCALE } from './t.ts';

/**
 * How an instant can be written. `public/live.js` writes the same forms in the reader's own zone, so a form that is
 * added here is added there.
 */
const FORMS = {
  /** 24 November 2026, 13:05 UTC */
  full: { day: 'numeric', month: 'long', year: 'numeric', timeZoneName: 'short' },
  /** 24 November 2026, 13:05 */
  dated: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 24 Nov, 13:05 UTC */
  stamp: { day: 'numeric', month: 'short', timeZoneName: 'short' },
  /** 24 Nov, 13:05 */
  short: { day: 'numeric', month: 'short' },
  /** 13:05 UTC */
  clock: { timeZoneName: 'short' },
  /** 13:05 */
  time: {},
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeForm = keyof typeof FORMS;

// English with the day first and 24 hours: the form that readers in most of the world take without a second look.
const REGION = `${LOCALE}-GB`;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(REGION, options)));
  return found;
}

const dayIn = (at: Instant, zone: string) =>
  format(`day in ${zone}`, { timeZone: zone, dateStyle: 'short' }).format(at);

/**
 * `clock` for an instant of the day that `now` is in, else `stamp`: what happens today needs no date.
 * `live.js` decides again by the reader's own day.
 */
export function nearForm(at: Instant, now: Instant, zone: string): 'clock' | 'stamp' {
  return dayIn(at, zone) === dayIn(now, zone) ? 'clock' : 'stamp';
}

/** An instant in a zone, in words and figures. */
export function instantText(at: Instant, zone: string, form: TimeForm): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return format(`${form} ${zone}`, { ...options, ...FORMS[form] })
    .format(at)
    .replace(' at ', ', ');
}

const DAY_FORMS = {
  /** Tuesday 24 November 2026 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 24 November 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 24 Nov */
  short: { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayForm = keyof typeof DAY_FORMS;

/** A calendar day in words. */
export function dayText(day: Day, form: DayForm): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return format(`day ${form}`, { ...DAY_FORMS[form], timeZone: 'UTC' })
    .format(noon)
    .replace(',', '');
}

/** `2026-11` as "November 2026". */
export function monthText(month: string): string {
  return format('month', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-15T12:00:00Z`),
  );
}

/** The name of a zone as people say it. */
export function zoneName(zone: string): string {
  return zone === 'Etc/UTC' ? 'UTC' : zone.replaceAll('_', ' ');
}

/** The name of a zone at an instant, short enough for a caption: "UTC", "CET", "GMT-5". */
export function zoneText(zone: string, at: Instant): string {
  const parts = format(`zone ${zone}`, { timeZone: zone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
