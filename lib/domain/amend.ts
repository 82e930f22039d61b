import { type Instant, MINUTE, plus } from './instant.ts';

/** For so long an update may be amended without a mark: hardly anybody has read the slip. */
export const QUIET_WINDOW = 2 * MINUTE;

/** Until when an update that was written down at an instant may be amended without readers seeing that it was. */
export function quietUntil(createdAt: Instant): Instant {
  return plus(createdAt, QUIET_WINDOW);
}

export function mayBeQuiet(createdAt: Instant, now: Instant): boolean {
  return now < quietUntil(createdAt);
}
