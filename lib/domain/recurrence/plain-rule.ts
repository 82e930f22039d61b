import { type Day, HOUR } from '#lib/domain/instant.ts';
import { WEEKDAYS, type Weekday } from './rule.ts';

/** How a maintenance repeats, as a form offers it: by the day that it begins on, or by a rule for who knows them. */
export const REPEATS = [
  'never',
  'daily',
  'weekly',
  'month_day',
  'month_weekday',
  'month_last_weekday',
  'yearly',
  'rule',
] as const;
export type Repeats = (typeof REPEATS)[number];

export interface PlainRule {
  readonly repeats: Repeats;
  /** Every so many days, weeks, months or years. */
  readonly every: number;
  /** With `weekly`: on these too. */
  readonly weekdays: readonly Weekday[];
  /** With `rule`. */
  readonly rule: string;
  /** The last day that it may begin on; null for no end. */
  readonly until: Day | null;
  readonly count: number | null;
}

/** @param day on which it begins first. @returns the rule as RFC 5545 has it; null if it does not repeat */
export function ruleOf(plain: PlainRule, day: Day): string | null {
  const { repeats, every, until, count } = plain;
  if (repeats === 'never') return null;
  if (repeats === 'rule') return plain.rule;
  const [frequency, ...by] = PARTS[repeats](day, plain.weekdays);
  return [
    `FREQ=${frequency}`,
    ...(every === 1 ? [] : [`INTERVAL=${every}`]),
    ...by,
    ...(count === null ? [] : [`COUNT=${count}`]),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
  ].join(';');
}

type Parts = (day: Day, weekdays: readonly Weekday[]) => string[];

const PARTS: Readonly<Record<Exclude<Repeats, 'never' | 'rule'>, Parts>> = {
  daily: () => ['DAILY'],
  weekly: (day, weekdays) => {
    const on = new Set([weekdayOf(day), ...weekdays]);
    return ['WEEKLY', `BYDAY=${WEEKDAYS.filter((one) => on.has(one)).join(',')}`];
  },
  // The 31st is left out by months that have none: the last day of each month is there in all of them.
  month_day: (day) => ['MONTHLY', `BYMONTHDAY=${isLastOfMonth(day) ? -1 : Number(day.slice(8))}`],
  // A fifth Tuesday comes four or five times a year; whoever plans for one means the last.
  month_weekday: (day) => [
    'MONTHLY',
    `BYDAY=${nthInMonth(day) === 5 ? -1 : nthInMonth(day)}${weekdayOf(day)}`,
  ],
  month_last_weekday: (day) => ['MONTHLY', `BYDAY=-1${weekdayOf(day)}`],
  yearly: () => ['YEARLY'],
};

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;
}

/** Which of its weekday in its month it is, from 1 to 5. */
export const nthInMonth = (day: Day) => Math.ceil(Number(day.slice(8)) / 7);

/** By what the day after it is: forms ask this in the browser, which has no calendar of ours. */
const isLastOfMonth = (day: Day) => new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR).getUTCDate() === 1;
