import type { Day } from './instant.ts';
import { addMonths } from './month-grid.ts';
import { addDays, daysOfMonth, isDay } from './time.ts';

const EARLIEST = '1970-01-01';
const MOST_MONTHS = 6;
const USUAL_DAYS = 90;

export type UptimeRange =
  | {
      readonly since: Day;
      /** The last day, itself included. */
      readonly until: Day;
      /** What was asked for and is not what is given. */
      readonly warnings: readonly string[];
    }
  | { readonly field: 'start' | 'end'; readonly problem: string };

const wrong = (field: 'start' | 'end', problem: string): UptimeRange => ({ field, problem });

/**
 * The days that a program asks the uptime of. Left out are the last ninety, today the last of them, as the page shows them.
 * @param asked each as `2025`, `2025-03` or `2025-03-01`: the first day of that year or month, or the last
 * @param known.firstDay of what is asked about: there is no data before it
 */
export function uptimeRange(
  asked: { readonly start?: string | undefined; readonly end?: string | undefined },
  { today, firstDay }: { readonly today: Day; readonly firstDay: Day },
): UptimeRange {
  const last = asked.end === undefined ? today : partialDay(asked.end, 'last');
  if (last === null) return wrong('end', NO_DATE);
  const until = last > today ? today : last;
  const first = asked.start === undefined ? addDays(until, 1 - USUAL_DAYS) : partialDay(asked.start, 'first');
  if (first === null) return wrong('start', NO_DATE);
  if (first > today) return wrong('start', 'This day is still to come.');
  if (first > until) return wrong('end', 'This is before the start.');
  if (monthsLater(first, MOST_MONTHS) < until)
    return wrong('end', `The longest range is ${MOST_MONTHS} calendar months.`);
  if (firstDay > until) return wrong('end', `There is no data before ${firstDay}.`);
  const warnings = [
    ...(last > today
      ? ['End date was adjusted to today. See range_end field in response for end date used.']
      : []),
    ...(first < firstDay && asked.start !== undefined
      ? ['Start date was adjusted to the first day with data. See range_start field in response.']
      : []),
  ];
  return { since: first < firstDay ? firstDay : first, until, warnings };
}

const NO_DATE = `Write a date as 2025, 2025-03 or 2025-03-01, not before ${EARLIEST}.`;

function partialDay(text: string, edge: 'first' | 'last'): Day | null {
  const month = /^\d{4}$/.test(text) ? `${text}-${edge === 'first' ? '01' : '12'}` : text;
  const first = /^\d{4}-\d\d$/.test(month) ? `${month}-01` : month;
  if (!isDay(first) || first < EARLIEST) return null;
  return first !== month && edge === 'last' ? daysOfMonth(month).at(-1)! : first;
}

/** The same day of a later month, or its last one where there is no such day. */
function monthsLater(day: Day, months: number): Day {
  const month = addMonths(day.slice(0, 7), months);
  const last = daysOfMonth(month).at(-1)!;
  const same = `${month}-${day.slice(8)}` as Day;
  return same < last ? same : last;
}
