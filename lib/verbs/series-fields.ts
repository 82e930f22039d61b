import { z } from 'zod';
import { HOUR, type Instant, MINUTE } from '#lib/domain/instant.ts';
import { WINDOW_MAX, WINDOW_MAX_DAYS } from '#lib/domain/limits.ts';
import { isLocalTime } from '#lib/domain/recurrence/local-time.ts';
import { nextOccurrences, type Recurrence } from '#lib/domain/recurrence/occurrences.ts';
import { parseRule, ruleText } from '#lib/domain/recurrence/rule.ts';
import { isZone } from '#lib/domain/time.ts';
import { invalid } from '#lib/errors.ts';
import { text } from './fields.ts';

const LASTS = `It lasts at least a minute, and at most ${WINDOW_MAX_DAYS} days.`;

/** When a series takes place. */
export const RECURRENCE_FIELDS = {
  rule: z.string({ error: 'Choose how it repeats.' }).transform((given, context) => {
    const { rule, problem } = parseRule(given);
    if (rule) return ruleText(rule);
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  }),
  /** On the clock of the zone. */
  startsAt: z.string({ error: 'Enter a date and a time.' }).refine(isLocalTime, 'Enter a date and a time.'),
  zone: z.string({ error: 'Choose a time zone.' }).max(100).refine(isZone, 'There is no such time zone.'),
  minutes: z
    .number({ error: LASTS })
    .int(LASTS)
    .min(1, LASTS)
    .max(WINDOW_MAX / MINUTE, LASTS),
};

/** What each occurrence says when it is planned. */
export const seriesBody = text('Say in a sentence what will be done.');

/**
 * The rule gives a date, and each is over before the next begins. How far apart they are the first ten show.
 * @throws Refusal `invalid` on the field.
 */
export function mustRepeat(recurrence: Recurrence & { readonly minutes: number }, now: Instant): void {
  const dates = nextOccurrences(recurrence, now, 10);
  if (dates.length === 0) throw invalid('rule', 'This rule gives no date in the next ten years.');
  const closest = Math.min(...dates.slice(1).map(({ at }, index) => at - dates[index]!.at));
  if (recurrence.minutes * MINUTE > closest)
    throw invalid(
      'minutes',
      `It would begin again before it is over: there are ${closest / HOUR} hours between two dates.`,
    );
}
