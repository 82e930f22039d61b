import { z } from 'zod';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { CLOCKED_STEPS, type StepWords } from '#lib/domain/maintenance.ts';
import { WINDOW_MAX_DAYS } from '#lib/domain/limits.ts';
import { REMINDER_HOURS_MAX, REMINDERS_MAX } from '#lib/domain/reminder.ts';
import { USUAL_PLAN } from '#lib/domain/usual-plan.ts';
import { componentIds, flag, line, oneOf, textIfAny } from './fields.ts';

const HOURS = `Choose whole hours, from 1 to ${REMINDER_HOURS_MAX}.`;
const hours = z.number({ error: HOURS }).int(HOURS).min(1, HOURS).max(REMINDER_HOURS_MAX, HOURS);

const MINUTES = 'Choose whole minutes, 0 for none.';

const words = textIfAny();
const stepWords = z
  .object({ in_progress: words, verifying: words, completed: words })
  .transform((given): StepWords => {
    // What was left empty is not there, so that the standard words follow the catalogue.
    const said = CLOCKED_STEPS.flatMap((step) =>
      given[step] === undefined ? [] : [[step, given[step]] as const],
    );
    return Object.fromEntries(said);
  });

/** What a maintenance and a series of them are planned with, beside the words and the window. */
export const PLAN_FIELDS = {
  name: line('Give the maintenance a name.'),
  componentIds,
  /** What its components are while it runs. */
  during: oneOf(COMPONENT_STATUSES),
  /** The clock starts it, the clock completes it. */
  autoStart: flag,
  autoComplete: flag,
  /** The clock goes over to checking so many minutes before the end; never with 0. */
  verifyMinutes: z
    .number({ error: MINUTES })
    .int(MINUTES)
    .min(0, MINUTES)
    .max(WINDOW_MAX_DAYS * 24 * 60, MINUTES),
  /** Whether subscribers are told when the clock does so. */
  tellStart: flag,
  tellVerify: flag,
  tellEnd: flag,
  /** What the clock says at each step; left out: the standard words. */
  stepWords,
  /** How many hours before it begins they are told again; the order is of no matter. */
  remindBefore: z
    .array(hours, { error: HOURS })
    .max(REMINDERS_MAX, `At most ${REMINDERS_MAX} reminders.`)
    .transform((given): readonly number[] => [...new Set(given)].sort((a, b) => b - a)),
};

/** The same, with what it is when nobody says. */
export const PLAN_FIELDS_OR_USUAL = {
  ...PLAN_FIELDS,
  autoStart: flag.default(true),
  autoComplete: flag.default(true),
  during: PLAN_FIELDS.during.default(USUAL_PLAN.during),
  verifyMinutes: PLAN_FIELDS.verifyMinutes.default(USUAL_PLAN.verifyMinutes),
  tellStart: flag.default(USUAL_PLAN.tellStart),
  tellVerify: flag.default(USUAL_PLAN.tellVerify),
  tellEnd: flag.default(USUAL_PLAN.tellEnd),
  stepWords: stepWords.default(USUAL_PLAN.stepWords),
  remindBefore: PLAN_FIELDS.remindBefore.default(USUAL_PLAN.remindBefore),
};

/** The same, where what is left out stays as it is. */
export const PLAN_FIELDS_CHANGED = z.object(PLAN_FIELDS).partial().shape;
