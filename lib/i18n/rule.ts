import { type Day, parseInstant } from '#lib/domain/instant.ts';
import { weekdayOf } from '#lib/domain/recurrence/plain-rule.ts';
import { parseRule, type Rule, WEEKDAYS, type Weekday } from '#lib/domain/recurrence/rule.ts';
import { dayOf } from '#lib/domain/time.ts';
import { dayText } from './date.ts';
import { LOCALE, t } from './t.ts';

/**
 * A rule of RFC 5545 in words: "Every second week on Tuesday and Thursday, until 31 March 2027"; null for one that no short
 * words say.
 * @param startsAt its first date, `YYYY-MM-DDTHH:mm`, which says what the rule leaves out
 */
export function ruleText(text: string, startsAt: string, zone: string): string | null {
  const { rule } = parseRule(text);
  const every = rule ? everyText(rule, startsAt.slice(0, 10) as Day) : null;
  return rule && every !== null ? withEnd(every, rule, zone) : null;
}

/** One that is asked for each time is the same as one of the next longer unit: a Tuesday of every month is every Tuesday. */
function everyText(rule: Rule, first: Day): string | null {
  const { frequency, interval, byDay, byMonthDay, byMonth, bySetPos } = rule;
  if (byDay.length > 0 && byMonthDay.length > 0) return null;
  const isBare = byDay.length + byMonthDay.length + byMonth.length + bySetPos.length === 0;
  if (frequency === 'DAILY' && isBare) return t('repeat.daily', { interval });
  const isPlainWeek = byDay.every(({ nth }) => nth === 0) && byMonth.length === 0 && bySetPos.length === 0;
  if (frequency === 'WEEKLY')
    return isPlainWeek ? weeklyText(interval, byDay.length > 0 ? daysOf(rule) : [weekdayOf(first)]) : null;
  if (byDay.length > 0 && isPlainWeek) return interval === 1 ? weeklyText(1, daysOf(rule)) : null;
  return frequency === 'DAILY' ? null : longerText(rule, first);
}

/** Of months and years. */
function longerText(rule: Rule, first: Day): string | null {
  const { frequency, interval, byDay, byMonthDay, byMonth } = rule;
  const days = daysText(rule, first);
  if (days === null) return null;
  if (byMonth.length > 0)
    return frequency === 'YEARLY' || interval === 1
      ? t('repeat.yearly', {
          interval,
          days: t('repeat.in', { days, months: listText(byMonth.map(monthName)) }),
        })
      : null;
  if (frequency === 'MONTHLY') return t('repeat.monthly', { interval, days });
  if (byDay.length > 0) return null;
  // Of a year it is that day of each of its months.
  if (byMonthDay.length > 0) return interval === 1 ? t('repeat.monthly', { interval, days }) : null;
  return t('repeat.yearly', { interval, days: dayText(first, 'long').replace(/ \d+$/, '') });
}

function daysText(rule: Rule, first: Day): string | null {
  const { byDay, byMonthDay, bySetPos } = rule;
  if (bySetPos.length > 0) return chosenText(rule);
  if (byDay.length > 0)
    return byDay.every(({ nth }) => nth !== 0)
      ? listText(byDay.map(({ nth, weekday }) => nthText(nth, weekdayName(weekday))))
      : null;
  const days = byMonthDay.length > 0 ? byMonthDay : [Number(first.slice(8))];
  return listText(
    days.map((day) =>
      day > 0 ? t('repeat.day', { day }) : t('repeat.dayFromEnd', { day: -day, before: -day - 1 }),
    ),
  );
}

/** BYSETPOS among one weekday, or the working days; with a number before a weekday it would mean something else. */
function chosenText(rule: Rule): string | null {
  const { byDay, bySetPos } = rule;
  const days = daysOf(rule);
  const name = isWorkdays(days) ? t('repeat.workday') : days.length === 1 ? weekdayName(days[0]!) : null;
  if (name === null || byDay.some(({ nth }) => nth !== 0) || bySetPos.some((nth) => Math.abs(nth) > 5))
    return null;
  // Of a year that names several months it would be chosen among the days of all of them.
  if (rule.frequency === 'YEARLY' && rule.byMonth.length !== 1) return null;
  return listText(bySetPos.map((nth) => nthText(nth, name)));
}

const nthText = (nth: number, weekday: string) =>
  nth > 0 ? t('repeat.nth', { nth, weekday }) : t('repeat.nthFromEnd', { nth: -nth, weekday });

function weeklyText(interval: number, days: readonly Weekday[]): string {
  if (days.length === WEEKDAYS.length && interval === 1) return t('repeat.daily', { interval });
  if (isWorkdays(days) && interval === 1) return t('repeat.workdays');
  return days.length === 1
    ? t('repeat.weekday', { interval, weekday: weekdayName(days[0]!) })
    : t('repeat.weekdays', { interval, weekdays: listText(days.map(weekdayName)) });
}

const daysOf = ({ byDay }: Rule) => WEEKDAYS.filter((day) => byDay.some(({ weekday }) => weekday === day));
const isWorkdays = (days: readonly Weekday[]) => days.join() === 'MO,TU,WE,TH,FR';

function withEnd(rule: string, { count, until }: Rule, zone: string): string {
  if (count !== null) return t('repeat.times', { rule, count });
  return until === null ? rule : t('repeat.until', { rule, day: dayText(lastDay(until, zone), 'long') });
}

function lastDay(until: string, zone: string): Day {
  const day = until.replace(/^(....)(..)(..).*$/, '$1-$2-$3') as Day;
  if (!until.endsWith('Z')) return day;
  return dayOf(parseInstant(`${day}T${until.slice(9).replace(/^(..)(..)(..)Z$/, '$1:$2:$3Z')}`), zone);
}

// 1 March 2027 is a Monday.
const weekdayName = (day: Weekday) =>
  named({ weekday: 'long' }, Date.UTC(2027, 2, 1 + WEEKDAYS.indexOf(day)));
const monthName = (month: number) => named({ month: 'long' }, Date.UTC(2027, month - 1, 15));
const named = (options: Intl.DateTimeFormatOptions, at: number) =>
  new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }).format(at);
const listText = (words: readonly string[]) => new Intl.ListFormat(`${LOCALE}-GB`).format(words);
