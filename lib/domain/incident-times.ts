import type { IncidentStatus } from './incident.ts';
import type { Instant } from './instant.ts';
import { oldestFirst } from './timeline.ts';
import type { EntryKind } from './timeline-entry.ts';

/**
 * How long it took, from when to when. The words are the field's: Google's SRE book and workbook measure from the start of
 * the impact to its detection, mitigation and resolution; PagerDuty and Atlassian measure "time to acknowledge" (MTTA)
 * from the alert, which is the detection, to when somebody is at it, and "time to resolve" (MTTR) from the start to the end.
 * "First word in public" is what status pages add: from the start to when anybody could read of it.
 */
export const TIMES = ['detect', 'acknowledge', 'firstWord', 'mitigate', 'resolve'] as const;
export type IncidentTime = (typeof TIMES)[number];

export interface Measured {
  readonly from: Instant;
  readonly to: Instant;
  /** `to - from`: never negative. */
  readonly milliseconds: number;
}

/** Null where it is not known, or what is recorded contradicts itself. */
export type IncidentTimes = Readonly<Record<IncidentTime, Measured | null>>;

export interface TimesInput {
  /** When it began, as it is derived from its updates: the first is dated to it. */
  readonly startedAt: Instant;
  /** As derived from the updates; null while it is open, and where its end was not recorded. */
  readonly resolvedAt: Instant | null;
  /** Entered after the fact: it was never told while it went on. */
  readonly backfilled: boolean;
  /** In any order. */
  readonly updates: readonly {
    readonly id: string;
    readonly status: IncidentStatus;
    readonly displayAt: Instant;
    readonly createdAt: Instant;
  }[];
  /** Those entries of its timeline that count, in any order: all of them for staff, the public ones for readers. */
  readonly entries: readonly { readonly at: Instant; readonly kind: EntryKind | null }[];
}

/**
 * The start is the first entry `began`; without one, when the first update says it began, or when it was detected if that
 * was before: then nobody said when it began.
 *
 * - `detect`: from the start to the first entry `detected`. Nothing else tells of it.
 * - `acknowledge`: from the first entry `detected`, without one from the start, to the first entry `acknowledged`.
 * - `firstWord`: from the start to when the first update was written down, whatever it is dated to.
 * - `mitigate`: from the start to the last entry `mitigated`; without one, to when monitoring began for good.
 * - `resolve`: from the start to the last entry `resolved`; without one, to when its updates say so.
 *
 * Of what was mitigated or resolved twice, the first time did not hold.
 */
export function incidentTimes(input: TimesInput): IncidentTimes {
  const first = (kind: EntryKind) => earliest(atOf(input, kind));
  const last = (kind: EntryKind) => latest(atOf(input, kind));
  const detected = first('detected');
  const began = first('began');
  const start = began ?? earliest([input.startedAt, ...(detected === null ? [] : [detected])])!;
  const said = input.backfilled ? null : earliest(input.updates.map(({ createdAt }) => createdAt));
  const isStartKnown = began !== null || start === input.startedAt;
  return {
    detect: isStartKnown ? between(start, detected) : null,
    acknowledge: between(detected ?? start, first('acknowledged')),
    // What was dated to before it was said in public began before; the other way about it was said when it began.
    firstWord: between(start, said === null ? null : latest([said, start])),
    mitigate: between(start, last('mitigated') ?? monitoredSince(input)),
    resolve: between(start, last('resolved') ?? input.resolvedAt),
  };
}

function between(from: Instant, to: Instant | null): Measured | null {
  return to === null || to < from ? null : { from, to, milliseconds: to - from };
}

function atOf({ entries }: TimesInput, kind: EntryKind): Instant[] {
  return entries.flatMap((entry) => (entry.kind === kind ? [entry.at] : []));
}

function earliest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((least, at) => (least === null || at < least ? at : least), null);
}

function latest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((most, at) => (most === null || at > most ? at : most), null);
}

/** When it was monitored and did not get worse again. */
function monitoredSince({ updates }: TimesInput): Instant | null {
  const story = oldestFirst(updates);
  const troubled = story.findLastIndex(({ status }) => status !== 'monitoring' && status !== 'resolved');
  return story.slice(troubled + 1).find(({ status }) => status === 'monitoring')?.displayAt ?? null;
}
