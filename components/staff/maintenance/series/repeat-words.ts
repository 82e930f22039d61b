import type { Day } from '#lib/domain/instant.ts';
import { nthInMonth, type Repeats } from '#lib/domain/recurrence/plain-rule.ts';

const NTH = ['', 'first', 'second', 'third', 'fourth', 'last'] as const;

/** What the choices are called for a day that is known. */
export function repeatWords(day: Day | null): Readonly<Record<Repeats, string>> {
  const noon = day === null ? null : Date.parse(`${day}T12:00:00Z`);
  const word = (options: Intl.DateTimeFormatOptions, otherwise: string) =>
    noon === null
      ? otherwise
      : new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(noon);
  const weekday = word({ weekday: 'long' }, 'its weekday');
  const nth = day === null ? 'same' : NTH[nthInMonth(day)]!;
  return {
    never: 'It does not repeat',
    daily: 'Every day',
    weekly: `Every week on ${weekday}`,
    month_day: `Every month on ${day === null ? 'the same day' : `day ${Number(day.slice(8))}`}`,
    month_weekday: `Every month on the ${nth} ${day === null ? 'weekday' : weekday}`,
    month_last_weekday: `Every month on the last ${day === null ? 'such weekday' : weekday}`,
    yearly: `Every year on ${word({ day: 'numeric', month: 'long' }, 'the same day')}`,
    rule: 'By a rule (RRULE)',
  };
}
