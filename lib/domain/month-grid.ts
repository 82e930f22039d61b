import type { Day } from './instant.ts';

/** A month `YYYY-MM`. */
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

const dayAt = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10) as Day;

function parts(month: string): [year: number, index: number] {
  const match = MONTH.exec(month);
  if (!match) throw new RangeError(`not a month: ${month.slice(0, 20)}`);
  return [Number(match[1]), Number(match[2]) - 1];
}

export function isMonth(text: string): boolean {
  return MONTH.test(text) && !text.startsWith('0000');
}

/** The month `by` months later, or earlier for a negative number. */
export function addMonths(month: string, by: number): string {
  const [year, index] = parts(month);
  return dayAt(year, index + by, 1).slice(0, 7);
}

/** The weeks that touch the month, each from Monday to Sunday, days of the neighbouring months included. */
export function weeksOf(month: string): Day[][] {
  const [year, index] = parts(month);
  const lead = (new Date(Date.UTC(year, index, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const weeks = Math.ceil((lead + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => dayAt(year, index, 1 - lead + week * 7 + weekday)),
  );
}
