import { type Instant, MINUTE, plus, SECOND } from './instant.ts';
import { RANGES } from './metric-range.ts';

/** Where points come from: `Self` is sent them by programs. The services that Statuspage asks by itself are not asked here. */
export const PROVIDER_TYPES = ['Self'] as const;
export type ProviderType = (typeof PROVIDER_TYPES)[number];

export const METRICS_MAX = 50;
export const PROVIDERS_MAX = 50;
export const SUFFIX_MAX = 20;
export const DECIMAL_PLACES_MAX = 5;

/** Of one metric in one request, as at Statuspage; and of all in it. */
export const POINTS_MAX = 3_000;
export const POINTS_AT_ONCE_MAX = 10_000;

/** Beyond it neighbouring whole numbers cannot be told apart, and nobody measures that. */
export const VALUE_MAX = 1e15;

/** As long as the longest chart: what is older is shown nowhere, and not kept. */
export const POINTS_KEPT = RANGES.month.bucket * RANGES.month.count;

/** How far the clock of a program may run ahead of ours. */
const AHEAD = MINUTE;

export const pointsKeptSince = (now: Instant): Instant => plus(now, -POINTS_KEPT);

/** @param seconds since 1970, as programs send them @returns what is wrong with that moment for a point; null for nothing */
export function timestampFault(seconds: number, now: Instant): string | null {
  const at = seconds * SECOND;
  // Far beyond any clock that is a little wrong, and what many languages give by themselves.
  if (seconds > LARGEST_SECONDS) return 'This is in seconds since 1970, not in milliseconds.';
  if (at > now + AHEAD) return 'This is in the future.';
  if (at < pointsKeptSince(now)) return `This is older than ${POINTS_KEPT / DAY} days: it would not be kept.`;
  return null;
}

const DAY = 24 * 60 * MINUTE;
/** The year 5138: no moment that anybody means, in seconds. */
const LARGEST_SECONDS = 1e11;
