import { isOverdue } from './follow-up.ts';
import type { IncidentTime, IncidentTimes } from './incident-times.ts';
import type { Day, Instant } from './instant.ts';
import { type Impact, IMPACTS } from './level.ts';
import { percentile } from './percentile.ts';
import type { ActionItemState } from './postmortem.ts';

/** What a report measures of its incidents. */
export const REPORT_TIMES = ['detect', 'acknowledge', 'resolve'] as const satisfies readonly IncidentTime[];
export type ReportTime = (typeof REPORT_TIMES)[number];

export interface ReportedIncident {
  readonly id: string;
  readonly impact: Impact;
  readonly startedAt: Instant;
  readonly isOver: boolean;
  /** Those it named, in any order and as often as it did. */
  readonly componentIds: readonly string[];
  readonly times: IncidentTimes;
}

export interface ReportedItem {
  readonly incidentId: string;
  readonly state: ActionItemState;
  readonly dueDay: Day | null;
}

export interface ReportFacts {
  /** At least those that began within the bounds. */
  readonly incidents: readonly ReportedIncident[];
  readonly actionItems: readonly ReportedItem[];
}

/** One time over all incidents of a report. Milliseconds; null without any that is known. */
export interface TimeFigures {
  readonly time: ReportTime;
  readonly median: number | null;
  readonly ninetieth: number | null;
  /** How many incidents the figures are made of, */
  readonly known: number;
  /** and of how many it is not known: they count as nothing, and least of all as zero. */
  readonly unknown: number;
}

export interface Report {
  /** Ids of the incidents that began within the bounds, oldest first: all figures are of these. */
  readonly incidentIds: readonly string[];
  readonly open: number;
  readonly byImpact: Readonly<Record<Impact, number>>;
  /** Of each component that any named, the ids of those that did, oldest first. */
  readonly byComponent: ReadonlyMap<string, readonly string[]>;
  readonly times: readonly TimeFigures[];
  /** Of the postmortems of these incidents, as they stand today. Those that are overdue are open, too. */
  readonly actionItems: Readonly<Record<ActionItemState, number>> & {
    readonly made: number;
    readonly overdue: number;
  };
}

/** An incident belongs to the period in which it began, and to no other. */
export function reportOf(
  { incidents, actionItems }: ReportFacts,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  today: Day,
): Report {
  const within = incidents
    .filter(({ startedAt }) => startedAt >= from && startedAt < to)
    .toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  const ids = new Set(within.map(({ id }) => id));
  const items = actionItems.filter(({ incidentId }) => ids.has(incidentId));
  const inState = (state: ActionItemState) => items.filter((item) => item.state === state).length;
  return {
    incidentIds: [...ids],
    open: within.filter(({ isOver }) => !isOver).length,
    byImpact: Object.fromEntries(
      IMPACTS.map((impact) => [impact, within.filter((one) => one.impact === impact).length]),
    ) as Record<Impact, number>,
    byComponent: byComponent(within),
    times: REPORT_TIMES.map((time) => figuresOf(time, within)),
    actionItems: {
      ...{ made: items.length, open: inState('open'), done: inState('done'), dropped: inState('dropped') },
      overdue: items.filter((item) => isOverdue(item, today)).length,
    },
  };
}

function byComponent(incidents: readonly ReportedIncident[]): Map<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const { id, componentIds } of incidents)
    for (const componentId of new Set(componentIds))
      named.set(componentId, [...(named.get(componentId) ?? []), id]);
  return named;
}

function figuresOf(time: ReportTime, incidents: readonly ReportedIncident[]): TimeFigures {
  const known = incidents.flatMap(({ times }) => times[time]?.milliseconds ?? []);
  return {
    ...{ time, median: percentile(known, 50), ninetieth: percentile(known, 90) },
    ...{ known: known.length, unknown: incidents.length - known.length },
  };
}
