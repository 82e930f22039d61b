import type { Instant } from '#lib/domain/instant.ts';
import { CLOCK_SKEW } from '#lib/domain/limits.ts';
import { ENTRY_KINDS, ENTRY_MAX } from '#lib/domain/timeline-entry.ts';
import { invalid } from '#lib/errors.ts';
import { flag, instant, oneOf, text } from './fields.ts';

/** What somebody says of one entry of a timeline. */
export const entryFields = {
  at: instant,
  /** Null for a plain note. */
  kind: oneOf(ENTRY_KINDS).nullable(),
  words: text('Say in a sentence what happened.', ENTRY_MAX),
  isPublic: flag,
};

/** @throws Refusal `invalid` on `at`: a postmortem tells what was. */
export function mustHaveHappened(at: Instant, now: Instant): void {
  if (at > now + CLOCK_SKEW) throw invalid('at', 'This is still to come. A timeline tells what happened.');
}
