import type { Instant } from './instant.ts';
import { type Impact, worstImpact } from './level.ts';
import { impactOf } from './rollup.ts';
import { oldestFirst } from './timeline.ts';
import type { UpdateFacts } from './update.ts';

export { latestComponents, newestFirst, oldestFirst } from './timeline.ts';
export type { AffectedComponent, UpdateFacts } from './update.ts';

export const INCIDENT_STATUSES = ['investigating', 'identified', 'monitoring', 'resolved'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export type IncidentUpdateFacts = UpdateFacts<IncidentStatus>;

/** What the incident row keeps of its updates. A test holds the stored copy to `deriveIncident`. */
export interface DerivedIncident {
  readonly status: IncidentStatus;
  readonly impact: Impact;
  readonly startedAt: Instant;
  /** When it was first monitored. Kept when it goes back to investigating, as Statuspage keeps it. */
  readonly monitoringAt: Instant | null;
  /** When it was resolved: a later word on it does not move this, reopening empties it. */
  readonly resolvedAt: Instant | null;
}

/**
 * @param impactOverride what staff say it is; otherwise it is the worst that any update stated.
 * @throws RangeError without updates: there is no such incident.
 */
export function deriveIncident(
  updates: readonly IncidentUpdateFacts[],
  impactOverride: Impact | null,
): DerivedIncident {
  const story = oldestFirst(updates);
  const first = story[0];
  const last = story.at(-1);
  if (!first || !last) throw new RangeError('an incident has at least one update');
  const reopened = story.findLastIndex((update) => update.status !== 'resolved');
  return {
    status: last.status,
    impact:
      impactOverride ?? worstImpact(story.map((update) => impactOf(update.components.map((c) => c.status)))),
    startedAt: first.displayAt,
    monitoringAt: story.find((update) => update.status === 'monitoring')?.displayAt ?? null,
    resolvedAt: story[reopened + 1]?.displayAt ?? null,
  };
}

/** Whether what an update of this status says of components holds: see `statementsByComponent`. */
export function isLiveIncident(status: IncidentStatus): boolean {
  return status !== 'resolved';
}

type Ending = { readonly resolvedAt: Instant | null; readonly closedAt: Instant | null };

export function isOver(incident: Ending): boolean {
  return incident.resolvedAt !== null || incident.closedAt !== null;
}

/** Begun and not over: what is dated to the future has not happened for readers. */
export function isOpenAt(incident: Ending & { readonly startedAt: Instant }, now: Instant): boolean {
  return incident.startedAt <= now && !isOver(incident);
}

/** Milliseconds from its start to its end, or to `now` while it is open. */
export function durationOf(incident: Ending & { readonly startedAt: Instant }, now: Instant): number {
  return Math.max(0, (incident.resolvedAt ?? incident.closedAt ?? now) - incident.startedAt);
}
