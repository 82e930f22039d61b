import type { Instant } from '#lib/domain/instant.ts';

/** Tue 5 Jan 2027 */
export function dayWithWeekday(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    timeZone: zone,
  })
    .format(at)
    .replace(',', '');
}

/** `+02:00` as "UTC+2", `+10:30` as "UTC+10:30". */
export function offsetWords(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
  if (!sign) return offset;
  const figures = `${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  return figures === '0' ? 'UTC' : `UTC${sign === '-' ? '−' : '+'}${figures}`;
}

/** How long each lasts: "2 hours", "90 minutes". */
export function minutesWords(minutes: number): string {
  const [count, unit] =
    minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
