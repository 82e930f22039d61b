import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type {
  HistoryAffected,
  HistoryIncident,
  HistoryMaintenance,
  HistoryUpdate,
} from '#lib/import/history.ts';
import { windowSteps } from '#lib/import/window-steps.ts';
import type { Report, Update } from './source.ts';

/** A report with its updates, oldest first. */
export interface Told {
  readonly report: Report;
  readonly updates: readonly Update[];
}

/** Ids and names here of what is called by numbers there. */
export interface Naming {
  readonly idOf: (kind: string, id: string) => string;
  readonly nameOf: (resourceId: string) => string;
}

export const STATUS_OF: Readonly<
  Record<'resolved' | 'operational' | 'maintenance' | 'degraded' | 'downtime', ComponentStatus>
> = {
  resolved: 'operational',
  operational: 'operational',
  maintenance: 'under_maintenance',
  degraded: 'degraded_performance',
  downtime: 'major_outage',
};

type Affected = Update['attributes']['affected_resources'];
const isWell = (status: string) => status === 'resolved' || status === 'operational';

/** Reports know no steps: an incident is investigated until all that it names is well. */
export function incidentOf(told: Told, naming: Naming, now: Instant): HistoryIncident {
  const { report } = told;
  const { starts_at, ends_at, affected_resources } = report.attributes;
  const isOver = ends_at != null && ends_at <= now;
  let status: IncidentStatus = 'investigating';
  const updates = told.updates.map((one): HistoryUpdate<IncidentStatus> => {
    const affected = one.attributes.affected_resources ?? [];
    if (affected.length > 0)
      status = affected.every((two) => isWell(two.status)) ? 'resolved' : 'investigating';
    return { ...wordsOf(one, naming), status, components: affectedBy(affected, naming) };
  });
  // What was found by itself has times, and no words.
  const silent = (said: 'investigating' | 'resolved', at: Instant, affected: Affected) => ({
    ...{ id: naming.idOf(said, report.id), status: said, body: '', notify: false, tweetId: null },
    ...{ customTweet: null, displayAt: at, createdAt: at, updatedAt: at },
    components: affectedBy(affected, naming),
  });
  if (updates.length === 0) updates.push(silent('investigating', starts_at, affected_resources));
  const last = updates.at(-1)!;
  if (isOver && last.status !== 'resolved' && ends_at > last.displayAt) {
    const named = new Map(updates.flatMap((one) => one.components.map((two) => [two.componentId, two])));
    const well = [...named.values()].map((one) => ({ ...one, status: 'operational' as const }));
    updates.push({ ...silent('resolved', ends_at, []), components: well });
  }
  return {
    ...storyOf(told, naming, updates),
    status: isOver ? 'resolved' : null,
    updates,
    impact: null,
    startedAt: starts_at,
    resolvedAt: isOver ? ends_at : null,
    postmortem: null,
  };
}

/** @returns null for one without an end, which is no window */
export function maintenanceOf(told: Told, naming: Naming, now: Instant): HistoryMaintenance | null {
  const { id, attributes } = told.report;
  const { starts_at: from, ends_at: until } = attributes;
  if (until == null) return null;
  const own = naming.idOf('report', id);
  const components = (attributes.affected_resources ?? []).map(({ status_page_resource_id: one }) => ({
    ...{ id: naming.idOf('resource', one), name: naming.nameOf(one) },
  }));
  const said = told.updates.map((one) => wordsOf(one, naming));
  const updates = windowSteps({ id: own, from, until, components }, said, now);
  return {
    ...storyOf(told, naming, updates.length > 0 ? updates : [{ createdAt: from }]),
    status: null,
    updates,
    scheduledFor: from,
    scheduledUntil: until,
    plannedAt: null,
  };
}

function storyOf({ report }: Told, naming: Naming, updates: readonly { readonly createdAt: Instant }[]) {
  const written = updates.map((one) => one.createdAt);
  const named = (report.attributes.affected_resources ?? []).map((one) => one.status_page_resource_id);
  return {
    id: naming.idOf('report', report.id),
    name: report.attributes.title,
    shortlink: null,
    componentOrder: named.map((one) => naming.idOf('resource', one)),
    components: [],
    createdAt: Math.min(...written) as Instant,
    updatedAt: Math.max(...written) as Instant,
  };
}

function wordsOf({ id, attributes }: Update, naming: Naming) {
  const at = attributes.published_at;
  return {
    ...{ id: naming.idOf('update', id), body: attributes.message ?? '', displayAt: at, createdAt: at },
    ...{ updatedAt: at, notify: attributes.notify_subscribers ?? false, tweetId: null, customTweet: null },
  };
}

function affectedBy(affected: Affected, naming: Naming): HistoryAffected[] {
  return (affected ?? []).map(({ status_page_resource_id: id, status }) => ({
    ...{ componentId: naming.idOf('resource', id), name: naming.nameOf(id) },
    ...{ status: STATUS_OF[status], oldStatus: null },
  }));
}
