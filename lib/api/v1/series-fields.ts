import { z } from 'zod';
import { componentStatus, flag, ids, orNone, text, wholeNumber } from '#lib/api/fields.ts';
import { WINDOW_MAX_DAYS } from '#lib/domain/limits.ts';
import { REMINDER_HOURS_MAX, REMINDERS_MAX } from '#lib/domain/reminder.ts';

const MINUTES = 'These are whole minutes.';
const MOST_MINUTES = WINDOW_MAX_DAYS * 24 * 60;
const HOURS = `These are whole hours, from 1 to ${REMINDER_HOURS_MAX}.`;

export const localTime = text.meta({ examples: ['2027-01-12T22:00'] });

/** What a series is planned with. What is left out stays as it is. */
export const GivenSeries = z.object({
  name: text.optional(),
  /** What each of its dates says when it is planned. */
  body: text.optional(),
  /** RFC 5545, once a day at most. */
  rule: text.meta({ examples: ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=-1SU'] }).optional(),
  /** When the first begins, on the clock of `time_zone`. */
  starts_at: localTime.optional(),
  time_zone: text.meta({ examples: ['Europe/Berlin'] }).optional(),
  /** How long each lasts. */
  minutes: wholeNumber(1, MOST_MINUTES, MINUTES).optional(),
  component_ids: ids.optional(),
  /** What its components are while it runs. */
  component_status: orNone(componentStatus),
  scheduled_auto_in_progress: orNone(flag),
  scheduled_auto_completed: orNone(flag),
  /** Checking begins so many minutes before the end; never with 0. */
  verify_minutes: orNone(wholeNumber(0, MOST_MINUTES, MINUTES)),
  auto_transition_deliver_notifications_at_start: orNone(flag),
  auto_transition_deliver_notifications_at_verify: orNone(flag),
  auto_transition_deliver_notifications_at_end: orNone(flag),
  /** What is said at each step, where that is not the standard words. */
  step_words: z
    .object({ in_progress: text.nullish(), verifying: text.nullish(), completed: text.nullish() })
    .nullish(),
  remind_hours_before: z
    .array(wholeNumber(1, REMINDER_HOURS_MAX, HOURS), { error: 'This is a list of hours.' })
    .max(REMINDERS_MAX, `These are too many: ${REMINDERS_MAX} is the most.`)
    .nullish(),
  /** Whether subscribers are told of each later date when it is planned, beside its reminders. */
  announce_each_date: orNone(flag),
  deliver_notifications: orNone(flag),
});

/** What it is called where a verb calls it otherwise. */
export const SERIES_FIELDS: Readonly<Record<string, string>> = {
  zone: 'time_zone',
  during: 'component_status',
  autoStart: 'scheduled_auto_in_progress',
  autoComplete: 'scheduled_auto_completed',
  tellStart: 'auto_transition_deliver_notifications_at_start',
  tellVerify: 'auto_transition_deliver_notifications_at_verify',
  tellEnd: 'auto_transition_deliver_notifications_at_end',
  remindBefore: 'remind_hours_before',
  announce: 'announce_each_date',
  words: 'window_body',
  notify: 'deliver_notifications',
  occurrence: 'date',
};

/** The same as the verbs take it. */
export function seriesPlan(given: z.output<typeof GivenSeries>) {
  const { step_words: words } = given;
  return {
    ...{ name: given.name, body: given.body, rule: given.rule, minutes: given.minutes },
    ...{ startsAt: given.starts_at?.trim(), zone: given.time_zone?.trim() },
    componentIds: given.component_ids && [...new Set(given.component_ids)],
    during: given.component_status ?? undefined,
    autoStart: given.scheduled_auto_in_progress ?? undefined,
    autoComplete: given.scheduled_auto_completed ?? undefined,
    verifyMinutes: given.verify_minutes ?? undefined,
    tellStart: given.auto_transition_deliver_notifications_at_start ?? undefined,
    tellVerify: given.auto_transition_deliver_notifications_at_verify ?? undefined,
    tellEnd: given.auto_transition_deliver_notifications_at_end ?? undefined,
    stepWords: words
      ? Object.fromEntries(Object.entries(words).map(([step, said]) => [step, said ?? undefined]))
      : undefined,
    remindBefore: given.remind_hours_before ?? undefined,
    announce: given.announce_each_date ?? undefined,
    notify: given.deliver_notifications ?? true,
  };
}
