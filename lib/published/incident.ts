import type { IncidentFacts, WordedUpdate } from '#db/queries/facts-incidents.ts';
import {
  durationOf,
  type IncidentStatus,
  isOver,
  latestComponents,
  newestFirst,
} from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus, type Impact, worstStatus } from '#lib/domain/level.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { saidOf } from '#lib/domain/update.ts';
import { nameAll, type NamedStatus, type Names } from './named.ts';

export interface PublishedUpdate<Status extends string = IncidentStatus | MaintenanceStatus> {
  readonly id: string;
  readonly status: Status;
  /** Whether it says the same status as the one before: then it is only an update. */
  readonly sameStatus: boolean;
  /** Markdown. */
  readonly body: string;
  readonly displayAt: Instant;
  readonly editedAt: Instant | null;
  readonly components: readonly NamedStatus[];
  /** Whether it says of components what the update before did not. */
  readonly changes: boolean;
}

/** "Next update by": promised while it is open, and said to be late when the moment has passed. */
export interface Promised {
  readonly by: Instant;
  readonly late: boolean;
}

export interface PublishedIncident {
  readonly id: string;
  readonly name: string;
  readonly status: IncidentStatus;
  readonly impact: Impact;
  readonly startedAt: Instant;
  readonly resolvedAt: Instant | null;
  /** Over, though no update that resolved it was recorded: the last moment at which it is known to have been open. */
  readonly closedAt: Instant | null;
  readonly open: boolean;
  readonly durationMs: number;
  /** Each component with the worst it was in; while it is open, with what it is now. Worst first. */
  readonly components: readonly NamedStatus[];
  /** Newest first. */
  readonly updates: readonly PublishedUpdate<IncidentStatus>[];
  readonly nextUpdate: Promised | null;
  readonly postmortemAt: Instant | null;
  readonly updatedAt: Instant;
}

/** Worst first; otherwise as they were named. */
export function worstFirst<T extends { readonly status: ComponentStatus }>(named: readonly T[]): T[] {
  const rank = (item: T) => COMPONENT_STATUSES.indexOf(item.status);
  return [...named].sort((a, b) => rank(b) - rank(a));
}

function saysOther(update: WordedUpdate<string>, before: WordedUpdate<string> | undefined): boolean {
  const said = new Map(before?.components.map((one) => [one.componentId, saidOf(one)]));
  return update.components.some(({ componentId, status }) => said.get(componentId) !== status);
}

export function publishedUpdates<Status extends IncidentStatus | MaintenanceStatus>(
  updates: readonly WordedUpdate<Status>[],
  names: Names,
): PublishedUpdate<Status>[] {
  const ordered = newestFirst(updates);
  return ordered.map((update, index) => ({
    id: update.id,
    status: update.status,
    sameStatus: ordered[index + 1]?.status === update.status,
    body: update.body,
    displayAt: update.displayAt,
    editedAt: update.editedAt,
    components: nameAll(update.components, names),
    changes: saysOther(update, ordered[index + 1]),
  }));
}

/** What readers see of an incident. Nothing else of it can leak: every format is made from this. */
export function publishedIncident(facts: IncidentFacts, names: Names, now: Instant): PublishedIncident {
  const open = !isOver(facts);
  const latest = latestComponents(facts.updates);
  const worst = latest.map(({ componentId }) => ({
    componentId,
    status: worstStatus(
      facts.updates.flatMap((update) =>
        update.components.flatMap((said) => (said.componentId === componentId ? said.status : [])),
      ),
    ),
  }));
  const updates = publishedUpdates(facts.updates, names);
  const by = newestFirst(facts.updates)[0]?.nextUpdateBy ?? null;
  return {
    id: facts.id,
    name: facts.name,
    status: facts.status,
    impact: facts.impact,
    startedAt: facts.startedAt,
    resolvedAt: facts.resolvedAt,
    closedAt: facts.resolvedAt ? null : facts.closedAt,
    open,
    durationMs: durationOf(facts, now),
    components: worstFirst(nameAll(open ? latest : worst, names)),
    updates,
    nextUpdate: open && by !== null ? { by, late: by <= now } : null,
    postmortemAt: facts.postmortem?.publishedAt ?? null,
    updatedAt: facts.updatedAt,
  };
}
