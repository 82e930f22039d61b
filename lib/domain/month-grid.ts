import type { Day } from './instant.ts';
import { addDays, daysOfMonth } from './time.ts';

/** A month that has neighbours which are written the same way: years have four digits, and JavaScript moves the first 99. */
export function isMonth(text: string): boolean {
  return /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text) && !text.startsWith('9999');
}

/** The month `by` months later; earlier for a negative number. */
export function addMonths(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number! - 1 + by)).toISOString().slice(0, 7);
}

/**
 * The weeks that touch a month `YYYY-MM`, each from Monday to Sunday, days of the neighbouring months included.
 * Plain calendar arithmetic: no zone has a say in which weekday a day is.
 */
export function weeksOf(month: string): Day[][] {
  const first = `${month}-01` as Day;
  const lead = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks = Math.ceil((lead + daysOfMonth(month).length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => addDays(first, week * 7 + weekday - lead)),
  );
}
