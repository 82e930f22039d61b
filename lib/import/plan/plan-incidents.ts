import type { HistoryRows } from '#db/history/rows.ts';
import { updateRows } from '#db/history/story.ts';
import { deriveIncident, isOver } from '#lib/domain/incident.ts';
import type { History, HistoryIncident } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import { planUpdates } from './plan-updates.ts';
import { refusalOf } from './refusal.ts';
import { lastSpoken, type Spoken } from './still-counts.ts';

type Rows = Pick<HistoryRows, 'incidents' | 'updates' | 'updateComponents' | 'postmortems'>;

/** What planning one story asks and tells. */
export interface Planning {
  readonly listed: History['listed'];
  /** Ids of the components that are on the page. */
  readonly componentIds: ReadonlySet<string>;
  readonly remarks: Remarks;
  /** Told of each statement that counts now. */
  readonly said: (one: Spoken) => void;
}

/** @returns the rows, and null for an incident that cannot be taken. */
export function planIncident(
  incident: HistoryIncident,
  { listed, componentIds, remarks, said }: Planning,
): Rows | null {
  const about = `incident ${incident.id}`;
  const updates = planUpdates(incident, componentIds, remarks);
  const refusal = refusalOf(incident, updates);
  if (refusal) {
    remarks.add(`An incident was refused: ${refusal}`, about);
    return null;
  }
  const derived = deriveIncident(updates, null);
  const impact = incident.impact ?? derived.impact;
  const status = incident.status ?? derived.status;
  const resolvedAt =
    status === 'resolved' ? (incident.resolvedAt ?? derived.resolvedAt ?? incident.updatedAt) : null;
  const lost = resolvedAt === null && listed !== null && !listed.ids.has(incident.id);
  if (lost)
    remarks.add(
      'The source no longer lists an incident whose end was not recorded; it counts until its last change',
      about,
    );
  if (status !== derived.status)
    remarks.add(
      `An incident is recorded as ${status} although its latest update says ${derived.status}; it stays as recorded`,
      about,
    );
  const ending = { resolvedAt, closedAt: lost ? incident.updatedAt : null };
  if (!isOver(ending)) lastSpoken(updates).forEach(said);
  const row = {
    id: incident.id,
    name: incident.name,
    status,
    impact,
    impactOverride: overrideOf(incident, derived.impact),
    startedAt: incident.startedAt ?? derived.startedAt,
    monitoringAt: derived.monitoringAt,
    ...ending,
    ...(incident.backfilled !== undefined && { backfilled: incident.backfilled }),
    shortlink: incident.shortlink,
    reminderIntervals: incident.reminderIntervals ?? null,
    tellsReminders: incident.reminderIntervals !== undefined,
    tellsMaintenance: incident.tellsMaintenance ?? false,
    componentOrder: incident.componentOrder,
    ...(incident.metadata && { metadata: incident.metadata }),
    createdAt: incident.createdAt,
    updatedAt: incident.updatedAt,
  };
  return {
    incidents: [row],
    ...updateRows(updates, { incidentId: incident.id }),
    postmortems: postmortemRows(incident),
  };
}

function overrideOf({ impact, impactOverride }: HistoryIncident, derived: HistoryIncident['impact']) {
  return impact === derived && impactOverride !== impact ? null : impact;
}

function postmortemRows({ id, postmortem }: HistoryIncident): HistoryRows['postmortems'] {
  if (!postmortem) return [];
  const publishedActionItems = postmortem.published ? [] : null;
  return [{ incidentId: id, ...postmortem, publishedActionItems }];
}
