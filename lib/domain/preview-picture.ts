import type { Instant } from './instant.ts';
import { addDays, dayOf, startOfDay } from './time.ts';

/** What a picture for links to it is of. */
export type Previewed = 'incident' | 'postmortem';

/** The picture that a link to an incident is shown with elsewhere, or to its postmortem. */
export function previewPath(incidentId: string, of: Previewed): string {
  const path = `/incidents/${incidentId}`;
  return of === 'incident' ? `${path}/picture.png` : `${path}/postmortem/picture.png`;
}

const PREVIEWED_DAYS = 90;

/**
 * Incidents that began since then have such a picture, and so has what is open and what has a postmortem: each is a file
 * of its own, and a page may have ten thousand incidents that nobody passes around any more. It moves with the days of the
 * page.
 */
export function previewedSince(now: Instant, zone: string): Instant {
  return startOfDay(addDays(dayOf(now, zone), -PREVIEWED_DAYS), zone);
}
