import type { Day, Instant } from '#lib/domain/instant.ts';
import { dayOf, lastDays } from '#lib/domain/time.ts';
import type { PublishedIncident } from './incident.ts';

/** A day of the past with what began on it; or a run of days on which nothing did. */
export type PastDay =
  | { readonly day: Day; readonly incidents: readonly PublishedIncident[] }
  | { readonly quiet: { readonly from: Day; readonly to: Day; readonly days: number } };

/** The last days, newest first, days without an incident drawn together. Open incidents stand above, not here. */
export function pastDays(
  incidents: readonly PublishedIncident[],
  count: number,
  now: Instant,
  zone: string,
): PastDay[] {
  const past = new Map<Day, PublishedIncident[]>();
  const open = new Set<Day>();
  for (const incident of incidents) {
    const day = dayOf(incident.startedAt, zone);
    if (incident.open) open.add(day);
    else past.set(day, [...(past.get(day) ?? []), incident]);
  }
  const days: PastDay[] = [];
  for (const day of lastDays(count, now, zone).reverse()) {
    const began = past.get(day);
    const before = days.at(-1);
    if (began) days.push({ day, incidents: began });
    // A day whose incident is still open was not quiet, and says nothing here that is not said above.
    else if (open.has(day)) continue;
    else if (before && 'quiet' in before)
      days[days.length - 1] = { quiet: { ...before.quiet, from: day, days: before.quiet.days + 1 } };
    else days.push({ quiet: { from: day, to: day, days: 1 } });
  }
  return days;
}
