import { type Day, type Instant, MINUTE } from '#lib/domain/instant.ts';
import { type PlainRule, REPEATS, ruleOf } from '#lib/domain/recurrence/plain-rule.ts';
import { parseRule, ruleText, WEEKDAYS } from '#lib/domain/recurrence/rule.ts';
import { isDay, isZone, localOf } from '#lib/domain/time.ts';
import type { FieldKinds } from './kinds.ts';
import type { FormValues } from './state.ts';

type Typed = Readonly<Record<string, unknown>>;

/** What the fields of a plan are, in the forms of a maintenance and of a series. */
export const PLAN_KINDS: FieldKinds = {
  componentIds: 'list',
  ...{ autoStart: 'boolean', autoComplete: 'boolean', verifyMinutes: 'integer' },
  ...{ tellStart: 'boolean', tellVerify: 'boolean', tellEnd: 'boolean', announce: 'boolean' },
  ...{ remindFirst: 'integer', remindAgain: 'integer' },
};

/** What those fields say, as the verbs take it. */
export function plannedBy({ remindFirst, remindAgain, verifyMinutes, ...input }: Typed): Typed {
  const remindBefore = [remindFirst, remindAgain].filter((hours) => hours !== undefined);
  return { ...input, remindBefore, verifyMinutes: verifyMinutes ?? 0 };
}

/** How the fields of `remindBefore` begin: the first reminder first. */
export function reminderValues(remindBefore: readonly number[]): FormValues {
  const [first = '', again = ''] = remindBefore;
  return { remindFirst: String(first), remindAgain: String(again) };
}

/** Whether the form is one of a series. What it says otherwise is a rule that nobody can read, and refused as that. */
export const isRepeated = ({ repeats }: Typed) => typeof repeats === 'string' && repeats !== 'never';

/** How it repeats, by the day on which it begins first. */
export function ruleIn(typed: Typed, day: Day): string {
  const { repeats, every, weekdays, rule, ends, until, count } = typed;
  return (
    ruleOf(
      {
        repeats: REPEATS.find((one) => one === repeats) ?? 'rule',
        every: typeof every === 'string' && every.trim() !== '' ? Number(every) : 1,
        weekdays: WEEKDAYS.filter((one) => Array.isArray(weekdays) && weekdays.includes(one)),
        rule: typeof rule === 'string' ? rule : '',
        until: ends === 'on' && typeof until === 'string' && isDay(until) ? until : null,
        count: ends === 'after' ? Number(count) : null,
      },
      day,
    ) ?? ''
  );
}

/**
 * When a series takes place, from a form that says when the first begins and ends.
 * @param zone of the page; the series may go by the clock of another
 */
export function recurrenceIn(typed: Typed, zone: string) {
  const { scheduledFor, scheduledUntil } = typed;
  const own =
    typeof typed['seriesZone'] === 'string' && isZone(typed['seriesZone']) ? typed['seriesZone'] : zone;
  if (typeof scheduledFor !== 'number') return { zone: own };
  const startsAt = localOf(scheduledFor as Instant, own);
  const minutes = typeof scheduledUntil === 'number' ? (scheduledUntil - scheduledFor) / MINUTE : undefined;
  return { zone: own, startsAt, minutes, rule: ruleIn(typed, startsAt.slice(0, 10) as Day) };
}

/** What the fields begin with for a rule that stands: a plain choice where one says the same, else the rule itself. */
export function repeatValues(rule: string, startsAt: string): FormValues {
  const day = startsAt.slice(0, 10) as Day;
  const parsed = parseRule(rule).rule;
  const plain = parsed && plainOf(rule, day);
  if (!plain) return { repeats: 'rule', rule, every: '1', ends: 'never' };
  const { repeats, every, weekdays, until, count } = plain;
  return {
    ...{ repeats, every: String(every), weekdays, rule: '' },
    ends: until !== null ? 'on' : count !== null ? 'after' : 'never',
    ...{ until: until ?? '', count: count === null ? '' : String(count) },
  };
}

function plainOf(text: string, day: Day): PlainRule | undefined {
  const { rule } = parseRule(text);
  if (!rule || (rule.until !== null && rule.until.length > 8)) return undefined;
  const until = rule.until?.replace(/^(....)(..)(..)$/, '$1-$2-$3') as Day | undefined;
  const weekdays = rule.byDay.map(({ weekday }) => weekday);
  const more = { every: rule.interval, rule: '', until: until ?? null, count: rule.count };
  const candidates = REPEATS.filter((one) => one !== 'never' && one !== 'rule').map((repeats) => ({
    ...{ repeats, weekdays: repeats === 'weekly' ? weekdays : [] },
    ...more,
  }));
  return candidates.find((one) => ruleText(parseRule(ruleOf(one, day)!).rule!) === text);
}
