import { HOUR, type Instant, MINUTE } from './instant.ts';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });
const DAY = 24 * HOUR;

/** "12 minutes ago", "in 3 hours". Whole units, never more than has passed. */
export function agoText(at: Instant, now: Instant): string {
  const difference = at - now;
  const size = Math.abs(difference);
  if (size < MINUTE) return difference > 0 ? 'in a moment' : 'just now';
  const [unit, name] =
    size < HOUR
      ? ([MINUTE, 'minute'] as const)
      : size < 2 * DAY
        ? ([HOUR, 'hour'] as const)
        : ([DAY, 'day'] as const);
  return relative.format(Math.trunc(difference / unit), name);
}

/** "24 Nov 2026, 14:05 UTC". */
export function exactText(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at);
}

/** "14:05", on the clock of the page's zone. */
export function clockText(at: Instant, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
