import { componentTimeline } from './component-timeline.ts';
import { type IncidentStatus, isLiveIncident, oldestFirst } from './incident.ts';
import { type Instant, instantOf, MINUTE } from './instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus, worstStatus } from './level.ts';
import { type TimeStep, timeSteps } from './time-steps.ts';
import { statementsByComponent } from './timeline.ts';
import type { EntryKind } from './timeline-entry.ts';
import type { UpdateFacts } from './update.ts';

// An incident as a picture: a lane for each component, marks for what was said, ticks for what is known of it. All places are
// shares of the width, 0 at the left edge and 1 at the right one, so it can be drawn in any size and by anything.

/** From here to there a component was in this status. The pieces of a lane tile the width. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly status: ComponentStatus;
}

export interface Lane {
  readonly componentId: string;
  readonly worst: ComponentStatus;
  readonly pieces: readonly Piece[];
}

export interface Mark {
  readonly x: number;
  readonly status: IncidentStatus;
}

/** Entries whose numbers would stand upon each other share a tick: `first` to `last`. */
export interface Tick {
  readonly x: number;
  readonly first: number;
  readonly last: number;
}

export interface IncidentPicture {
  readonly from: Instant;
  readonly to: Instant;
  /** Worst first. */
  readonly lanes: readonly Lane[];
  /** How many components there is no room for. */
  readonly more: number;
  readonly marks: readonly Mark[];
  readonly ticks: readonly Tick[];
  readonly steps: readonly (TimeStep & { readonly x: number })[];
}

export interface PictureInput {
  readonly startedAt: Instant;
  /** Null while it is open: then it is drawn up to `now`. */
  readonly endedAt: Instant | null;
  readonly now: Instant;
  readonly zone: string;
  readonly updates: readonly UpdateFacts<IncidentStatus>[];
  /** In order of time. Those with a kind are numbered from 1. */
  readonly entries: readonly { readonly at: Instant; readonly kind: EntryKind | null }[];
  readonly mostLanes: number;
  readonly mostSteps: number;
}

/** What is shorter is drawn as if it took this long, or it would have no width. */
const SHORTEST = 10 * MINUTE;
/** Beside what happened, so that its ends are seen. A share of it. */
const MARGIN = 0.04;
/** Nearer to each other than this, marks and numbers would hide each other on a telephone. */
const MARK_APART = 0.015;
const TICK_APART = 0.06;
/** More pieces than this are no more than their worst in as many cells. */
const MOST_PIECES = 100;

export function incidentPicture(input: PictureInput): IncidentPicture {
  const { from, to } = rangeOf(input);
  const place = (at: Instant) => Math.round((1e4 * (at - from)) / (to - from)) / 1e4;
  const isWithin = ({ at }: { readonly at: Instant }) => from <= at && at <= to;
  const lanes = lanesOf(input, from, to, place);
  const marks = oldestFirst(input.updates)
    .map(({ displayAt, status }) => ({ at: displayAt, status }))
    .filter(isWithin)
    .map(({ at, status }) => ({ x: place(at), status }));
  const numbered = countedEntries(input.entries)
    .filter(isWithin)
    .flatMap(({ at, number }) => (number === null ? [] : [{ x: place(at), number }]));
  return {
    ...{ from, to, more: Math.max(0, lanes.length - input.mostLanes) },
    lanes: lanes.slice(0, input.mostLanes),
    marks: apartFromEachOther(marks),
    ticks: ticksOf(numbered),
    steps: timeSteps(from, to, input.zone, input.mostSteps).map((step) => ({ ...step, x: place(step.at) })),
  };
}

/**
 * Entries with the numbers that picture and list name the same ones by: those that have a kind, counted from 1. Plain notes
 * have none.
 */
export function countedEntries<T extends { readonly kind: EntryKind | null }>(
  entries: readonly T[],
): (T & { readonly number: number | null })[] {
  let count = 0;
  return entries.map((entry) => ({ ...entry, number: entry.kind === null ? null : (count += 1) }));
}

/**
 * From its beginning to its end, and what was seen or said no longer before or after that than it lasted: the change of a
 * week ago that caused it, or a word of the month after, would make all the rest a dot.
 */
function rangeOf({ startedAt, endedAt, now, updates, entries }: PictureInput) {
  const end = Math.max(endedAt ?? now, startedAt);
  const length = Math.max(end - startedAt, SHORTEST);
  const near = [...updates.map(({ displayAt }) => displayAt), ...entries.map(({ at }) => at)].filter(
    (at) => startedAt - length <= at && at <= end + length,
  );
  const [first, last] = [Math.min(startedAt, ...near), Math.max(end, ...near)];
  const missing = Math.max(0, SHORTEST - (last - first)) / 2;
  const margin = Math.max(last - first, SHORTEST) * MARGIN;
  // What goes on ends at now, and not a little after it.
  const after = endedAt === null && last === now ? 0 : margin + missing;
  return {
    from: instantOf(Math.floor(first - margin - missing)),
    to: instantOf(Math.ceil(last + after)),
  };
}

function lanesOf(input: PictureInput, from: Instant, to: Instant, place: (at: Instant) => number): Lane[] {
  const { updates, endedAt } = input;
  const lanes: Lane[] = [];
  for (const [componentId, said] of statementsByComponent(updates, isLiveIncident)) {
    const saying = { id: componentId, updates: said, endedAt };
    const spans = componentTimeline({ own: [], incidents: [saying], maintenances: [], from, to });
    const worst = worstStatus(spans.map(({ status }) => status));
    if (worst === 'operational') continue;
    const pieces = spans.map((span) => ({ from: place(span.from), to: place(span.to), status: span.status }));
    lanes.push({ componentId, worst, pieces: fewPieces(pieces) });
  }
  const rank = ({ worst }: Lane) => COMPONENT_STATUSES.indexOf(worst);
  return lanes.sort((a, b) => rank(b) - rank(a));
}

function fewPieces(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length <= MOST_PIECES) return pieces;
  return Array.from({ length: MOST_PIECES }, (_, cell) => {
    const [from, to] = [cell / MOST_PIECES, (cell + 1) / MOST_PIECES];
    const within = pieces.filter((piece) => piece.from < to && piece.to > from);
    return { from, to, status: worstStatus(within.map(({ status }) => status)) };
  });
}

/** Of marks that say the same and stand upon each other, the first. */
function apartFromEachOther(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const before = kept.findLast(({ status }) => status === mark.status);
    if (!before || mark.x - before.x >= MARK_APART) kept.push(mark);
  }
  return kept;
}

function ticksOf(numbered: readonly { readonly x: number; readonly number: number }[]): Tick[] {
  const ticks: { x: number; first: number; last: number }[] = [];
  for (const { x, number } of numbered) {
    const before = ticks.at(-1);
    if (before && x - before.x < TICK_APART) before.last = number;
    else ticks.push({ x, first: number, last: number });
  }
  return ticks;
}

/** How high a status stands in its lane: so that it is told without colour. */
export const HEIGHT_OF: Readonly<Record<ComponentStatus, number>> = {
  operational: 0.125,
  under_maintenance: 0.35,
  degraded_performance: 0.5,
  partial_outage: 0.75,
  major_outage: 1,
};
