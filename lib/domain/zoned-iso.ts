import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';

const UTC = /^(etc\/)?(utc|uct|universal|zulu)$/i;

/** `2017-08-08T10:45:44.090-04:00`, in a zone: how Statuspage writes an instant, with a `Z` for UTC alone. */
export function zonedIso(at: Instant, zone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  const options = { fractionalSecondDigits: 3 } as const;
  return instant.toString(UTC.test(zone) ? options : { ...options, timeZone: zone });
}
