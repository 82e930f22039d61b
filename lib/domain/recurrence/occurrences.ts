import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { type Instant, instantOf } from '#lib/domain/instant.ts';
import { parseRule, type Rule, ruleText } from './rule.ts';

/** When something happens again and again: on the clocks of its zone, which may be set forward and back meanwhile. */
export interface Recurrence {
  /** RFC 5545, without `RRULE:`. */
  readonly rule: string;
  /** When it begins first, on the clock of the zone: `YYYY-MM-DDTHH:mm`. */
  readonly startsAt: string;
  /** By its IANA name. */
  readonly zone: string;
}

/** How a maintenance repeats. */
export interface Repeats extends Recurrence {
  /** How long each lasts, whatever the clocks do meanwhile. */
  readonly minutes: number;
}

export interface Occurrence {
  /** As the rule gives it, on the clock of the zone: `YYYY-MM-DDTHH:mm`. It names the occurrence, wherever that is moved. */
  readonly local: string;
  /** When it begins. */
  readonly at: Instant;
  /** How far the clocks of the zone are from UTC then, e.g. `+02:00`. */
  readonly offset: string;
  /** `skipped`: the clocks leave this time out on that day. `twice`: they show it twice. */
  readonly clocks: 'skipped' | 'twice' | null;
}

/** How far ahead a rule is followed. What gives no date in so long a time gives none. */
export const YEARS_AHEAD = 10;

/**
 * The occurrences that begin at `from` or later, in order, and none beyond ten years after it.
 *
 * A local time that the clocks leave out is read with the offset before the gap, so that work at 02:30 begins at what is then
 * called 03:30; of one that comes twice it is the first. RFC 5545 says so in 3.3.5 and 3.3.10, which elsewhere has such
 * times ignored: a night's work that silently does not take place would be the worse surprise.
 */
export function* occurrencesFrom(recurrence: Recurrence, from: Instant): Generator<Occurrence> {
  const { rule } = parseRule(recurrence.rule);
  if (!rule) return;
  const { startsAt, zone } = recurrence;
  const isPast = beyond(rule);
  for (const local of localTimes(rule, startsAt, zone, from)) {
    const occurrence = occurrenceAt(local, zone);
    if (isPast(occurrence)) return;
    if (occurrence.at >= from) yield occurrence;
  }
}

/** The first few of them. */
export function nextOccurrences(recurrence: Recurrence, from: Instant, count: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (const occurrence of occurrencesFrom(recurrence, from)) {
    found.push(occurrence);
    if (found.length >= count) break;
  }
  return found;
}

/** The rule speaks of the clock of a zone and knows nothing of where it is set back, so it is followed in UTC, without any. */
const FLOATING = 'UTC';

function* localTimes(
  rule: Rule,
  startsAt: string,
  zone: string,
  from: Instant,
): Generator<Temporal.PlainDateTime> {
  const first = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(FLOATING);
  const rules = new RRuleTemporal({
    rruleString: ruleText({ ...rule, until: null }),
    dtstart: first,
    tzid: FLOATING,
    temporal: Temporal,
  });
  // A day early: what the clocks leave out is carried forward across the beginning.
  const asked = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toZonedDateTime(FLOATING)
    .subtract({ days: 1 });
  const begin = Temporal.ZonedDateTime.compare(asked, first) > 0 ? asked : first;
  // Year by year: over a longer stretch the library counts more dates than it allows itself.
  for (let year = 0; year < YEARS_AHEAD; year += 1) {
    const to = begin.add({ years: year + 1 }).subtract({ milliseconds: 1 });
    for (const found of rules.between(begin.add({ years: year }), to, true)) yield found.toPlainDateTime();
  }
}

/** When a date of a series begins by its rule. @param local as the rule gives it, `YYYY-MM-DDTHH:mm` */
export const ruledAt = (local: string, zone: string): Instant =>
  occurrenceAt(Temporal.PlainDateTime.from(local), zone).at;

function occurrenceAt(local: Temporal.PlainDateTime, zone: string): Occurrence {
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  const isThere = earlier.toPlainDateTime().equals(local);
  // Of a time that is left out, `later` is the one that is read with the offset before the gap.
  const begins = isThere ? earlier : later;
  return {
    local: local.toString({ smallestUnit: 'minute' }),
    at: instantOf(begins.epochMilliseconds),
    offset: begins.offset,
    clocks: earlier.epochMilliseconds === later.epochMilliseconds ? null : isThere ? 'twice' : 'skipped',
  };
}

/** Whether an occurrence lies behind UNTIL, which names a whole day, a time on the clock of the zone, or one in UTC. */
function beyond({ until }: Rule): (occurrence: Occurrence) => boolean {
  if (until === null) return () => false;
  const iso = until.replace(
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?(Z?)$/,
    (_, y, m, d, h, min, s, z) =>
      h === undefined ? `${y}-${m}-${d}` : `${y}-${m}-${d}T${h}:${min}:${s}${z}`,
  );
  if (iso.endsWith('Z')) {
    const last = Temporal.Instant.from(iso).epochMilliseconds;
    return ({ at }) => at > last;
  }
  const last = iso.length === 10 ? `${iso}T23:59` : iso.slice(0, 16);
  return ({ local }) => local > last;
}
