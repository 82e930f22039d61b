import { type Instant, isoOf } from '#lib/domain/instant.ts';

/** `2024-06-07T01:00:17Z`: the manage API writes its times to the second. */
export function toTheSecond(at: Instant): string {
  return isoOf(at).replace(/\.\d+Z$/, 'Z');
}

export const toTheSecondOrNull = (at: Instant | null) => (at === null ? null : toTheSecond(at));
