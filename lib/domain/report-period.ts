import type { Day, Instant } from './instant.ts';
import { addMonths, isMonth } from './month-grid.ts';
import { dayOf, monthOf, startOfDay } from './time.ts';

/** A calendar month or a quarter, in the page's zone once it has one. */
export interface ReportPeriod {
  /** As its address says it: `2025-03` or `2025-Q1`. */
  readonly name: string;
  /** `YYYY-MM`, one of them or three. */
  readonly months: readonly string[];
}

const QUARTER = /^(\d{4})-Q([1-4])$/;

/** @returns null for what is neither a month nor a quarter. */
export function reportPeriod(text: string): ReportPeriod | null {
  if (isMonth(text)) return { name: text, months: [text] };
  const [, year, quarter] = QUARTER.exec(text) ?? [];
  const first = `${year}-${String((Number(quarter) - 1) * 3 + 1).padStart(2, '0')}`;
  if (!isMonth(first)) return null;
  return { name: text, months: [0, 1, 2].map((by) => addMonths(first, by)) };
}

/** The month that was over last. */
export function lastFullMonth(now: Instant, zone: string): ReportPeriod {
  return reportPeriod(addMonths(monthOf(dayOf(now, zone)), -1))!;
}

/** The quarter that a period is in, or begins. */
export function quarterOf({ months }: ReportPeriod): ReportPeriod {
  const [year, month] = months[0]!.split('-');
  return reportPeriod(`${year}-Q${Math.ceil(Number(month) / 3)}`)!;
}

/** The period of the same length before or after it; null where the calendar of addresses ends. */
export function nextPeriod(period: ReportPeriod, by: 1 | -1): ReportPeriod | null {
  const { length } = period.months;
  const first = addMonths(period.months[0]!, by * length);
  const month = reportPeriod(first);
  return month && length === 3 ? quarterOf(month) : month;
}

/** From its first instant until before the first of the next period. */
export function periodBounds({ months }: ReportPeriod, zone: string): { from: Instant; to: Instant } {
  const first = (month: string) => startOfDay(`${month}-01` as Day, zone);
  return { from: first(months[0]!), to: first(addMonths(months.at(-1)!, 1)) };
}
