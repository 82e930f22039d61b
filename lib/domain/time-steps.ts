import { Temporal } from 'temporal-polyfill';
import { HOUR, type Instant, instantOf, MINUTE } from './instant.ts';

const DAY = 24 * HOUR;

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** Steps that clocks and calendars are read in, with about how long each is. */
const STEPS: readonly { readonly every: number; readonly unit: Unit; readonly length: number }[] = [
  ...[1, 2, 5, 10, 15, 30].map((every) => ({ every, unit: 'minute' as const, length: every * MINUTE })),
  ...[1, 2, 3, 6, 12].map((every) => ({ every, unit: 'hour' as const, length: every * HOUR })),
  ...[1, 2, 7, 14].map((every) => ({ every, unit: 'day' as const, length: every * DAY })),
  ...[1, 3, 6].map((every) => ({ every, unit: 'month' as const, length: every * 30.4 * DAY })),
  ...[1, 2, 5, 10].map((every) => ({ every, unit: 'year' as const, length: every * 365.25 * DAY })),
];

export interface TimeStep {
  readonly at: Instant;
  /** What names it: the time of day, the day, the month or the year. A day's first step is named by the day. */
  readonly form: 'time' | 'day' | 'month' | 'year';
}

const FORMS = { minute: 'time', hour: 'time', day: 'day', month: 'month', year: 'year' } as const;

/**
 * Round moments from `from` to `to`, as the clocks and the calendar of a zone have them: whole hours where clocks show
 * whole hours, whatever the zone is from UTC. A time that the clocks skip is left out.
 * @param most how many there is room for
 */
export function timeSteps(from: Instant, to: Instant, zone: string, most: number): TimeStep[] {
  const { every, unit } = STEPS.find(({ length }) => (to - from) / length <= most) ?? STEPS.at(-1)!;
  const steps: TimeStep[] = [];
  let wall = beginning(local(from, zone), unit, every);
  // One more at either end: the first is mostly before `from`, and months are not all as long.
  for (let count = 0; count < most + 3; count++, wall = wall.add({ [`${unit}s`]: every })) {
    const found = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const at = instantOf(found.epochMilliseconds);
    if (at > to) break;
    if (at < from || !found.toPlainDateTime().equals(wall)) continue;
    const isMidnight = wall.hour === 0 && wall.minute === 0;
    steps.push({ at, form: FORMS[unit] === 'time' && isMidnight ? 'day' : FORMS[unit] });
  }
  return steps;
}

function local(at: Instant, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
}

/** The last step before a local time, or at it. Weeks are counted from Monday, other days from the first of the month. */
function beginning(wall: Temporal.PlainDateTime, unit: Unit, every: number): Temporal.PlainDateTime {
  const down = (value: number) => value - (value % every);
  const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 };
  const { hour, minute } = wall;
  switch (unit) {
    case 'minute':
      return wall.with({ ...midnight, hour, minute: down(minute) });
    case 'hour':
      return wall.with({ ...midnight, hour: down(hour) });
    case 'day':
      return wall.with(midnight).subtract({ days: every % 7 === 0 ? wall.dayOfWeek - 1 : 0 });
    case 'month':
      return wall.with({ ...midnight, day: 1, month: down(wall.month - 1) + 1 });
    case 'year':
      return wall.with({ ...midnight, day: 1, month: 1, year: down(wall.year) });
  }
}
