import type { Day } from '#lib/domain/instant.ts';
import { parseRule, type Rule, type Weekday } from '#lib/domain/recurrence/rule.ts';
import { dayText } from '#lib/i18n/date.ts';

const DAYS: Readonly<Record<Weekday, string>> = {
  ...{ MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday' },
  ...{ FR: 'Friday', SA: 'Saturday', SU: 'Sunday' },
};
const NTH: Readonly<Record<number, string>> = {
  ...{ 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' },
  ...{ [-1]: 'last', [-2]: 'second last', [-3]: 'third last', [-4]: 'fourth last', [-5]: 'fifth last' },
};
const UNIT = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const;

/**
 * A rule in plain words: "Every 2 weeks on Tuesday and Thursday, until 31 March 2027". One that has no short words is given as
 * it is. @param startsAt its first date, which says what the rule leaves out
 */
export function ruleWords(text: string, startsAt: string): string {
  const { rule } = parseRule(text);
  const on = rule && onWords(rule, startsAt.slice(0, 10) as Day);
  if (!rule || on === undefined) return text;
  const { frequency, interval } = rule;
  const every = interval === 1 ? `Every ${UNIT[frequency]}` : `Every ${interval} ${UNIT[frequency]}s`;
  return `${every}${on}${endWords(rule)}`;
}

function onWords(rule: Rule, first: Day): string | undefined {
  const { frequency, byDay, byMonthDay, byMonth, bySetPos } = rule;
  if (bySetPos.length > 0 || byMonth.length > 0) return undefined;
  if (byDay.length > 0 && byMonthDay.length > 0) return undefined;
  if (byDay.length > 0) return onDays(rule);
  if (byMonthDay.length > 0)
    return ` on ${and(byMonthDay.map((day) => (day > 0 ? `day ${day}` : day === -1 ? 'the last day' : `day ${day}`)))}`;
  if (frequency === 'MONTHLY') return ` on day ${Number(first.slice(8))}`;
  if (frequency === 'YEARLY') return ` on ${dayText(first, 'long').replace(/ \d+$/, '')}`;
  return '';
}

function onDays({ byDay }: Rule): string {
  const words = byDay.map(({ nth, weekday }) =>
    nth === 0 ? DAYS[weekday] : `the ${NTH[nth]} ${DAYS[weekday]}`,
  );
  return ` on ${and(words)}`;
}

function endWords({ count, until }: Rule): string {
  if (count !== null) return count === 1 ? ', once' : `, ${count} times`;
  if (until === null) return '';
  const day = until.replace(/^(....)(..)(..).*$/, '$1-$2-$3') as Day;
  return `, until ${dayText(day, 'long')}`;
}

const and = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words);
