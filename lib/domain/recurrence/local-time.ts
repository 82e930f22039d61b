import { Temporal } from 'temporal-polyfill';
import { instantOf } from '#lib/domain/instant.ts';
import { isDay, localOf } from '#lib/domain/time.ts';

/** Whether a text is a date and time on the clock of some zone, `YYYY-MM-DDTHH:mm`, between the years 2000 and 2099. */
export function isLocalTime(text: string): boolean {
  const [, day] = /^(20\d\d-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d$/.exec(text) ?? [];
  return day !== undefined && isDay(day);
}

/** What the clock of a zone shows so many minutes later, whatever it is set to meanwhile. */
export function addMinutes(local: string, zone: string, minutes: number): string {
  const later = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).add({ minutes });
  return localOf(instantOf(later.epochMilliseconds), zone);
}
