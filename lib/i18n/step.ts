import type { TimeStep } from '#lib/domain/time-steps.ts';
import { dayOf } from '#lib/domain/time.ts';
import { dayText, instantText, monthText } from './date.ts';

/** What a step of an axis of time is called: "13:05", "24 Nov", "November 2025", "2025". */
export function stepText({ at, form }: TimeStep, zone: string): string {
  if (form === 'time') return instantText(at, zone, 'time');
  const day = dayOf(at, zone);
  if (form === 'day') return dayText(day, 'short');
  return form === 'month' ? monthText(day.slice(0, 7)) : day.slice(0, 4);
}
