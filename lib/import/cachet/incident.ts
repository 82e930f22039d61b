import type { IncidentStatus } from '#lib/domain/incident.ts';
import { affected, plainUpdates } from '#lib/import/files/plain-update.ts';
import type { HistoryIncident } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import type { Ids } from './ids.ts';
import type { CachetComponent, CachetIncident, CachetNamed } from './source.ts';
import { COMPONENT_STATUSES, INCIDENT_STATUSES } from './statuses.ts';

/** The components by their numbers. */
export type Components = ReadonlyMap<number, CachetComponent>;

/**
 * An incident: its message is the first word on it, its updates follow.
 * @throws SourceFault for a status that Cachet does not have.
 */
export function incidentOf(
  incident: CachetIncident,
  ids: Ids,
  components: Components,
  remarks: Remarks,
): HistoryIncident {
  const about = `incident ${incident.id}`;
  const later = incident.updates.toSorted((a, b) => a.createdAt - b.createdAt || a.id - b.id);
  let status = firstStatus(incident, later.length > 0, remarks);
  const told = [
    ...[
      { id: ids.message('incident', incident.id), at: incident.occurredAt, body: incident.message, status },
    ],
    ...later.map((one) => {
      if (one.status !== null) status = statusOf(one.status, about);
      return {
        id: ids.of('update', one.id),
        at: one.createdAt,
        body: one.message,
        status,
        updatedAt: one.updatedAt,
      };
    }),
  ].sort((a, b) => a.at - b.at);
  const isOpen = told.at(-1)!.status !== 'resolved';
  const during = incident.components.flatMap((one) => namedOf(one, ids, components, isOpen, about, remarks));
  const mended = told.findIndex((one, n) => n > 0 && one.status === 'resolved');
  if (!isOpen && later.length === 0)
    remarks.add('An incident was marked as fixed without an update: how long it lasted is not known', about);
  if (incident.stickied) remarks.add('That an incident is pinned has no place here', about);
  const updates = told.map((one, n) => ({
    ...one,
    components:
      n === 0
        ? during
        : n === mended
          ? during.map((two) => ({ ...two, status: 'operational' as const }))
          : [],
  }));
  return {
    ...{ id: ids.of('incident', incident.id), name: incident.name, status: null },
    ...{ updates: plainUpdates(updates), shortlink: incident.link, impact: null },
    ...{ componentOrder: during.map((one) => one.componentId), components: [] },
    ...{ startedAt: incident.occurredAt, resolvedAt: null, postmortem: null },
    ...{ createdAt: incident.createdAt, updatedAt: incident.updatedAt },
  };
}

/** Each update writes its status over that of the incident, so the one it began with is lost. */
function firstStatus({ status, id }: CachetIncident, hasUpdates: boolean, remarks: Remarks): IncidentStatus {
  const said = statusOf(status, `incident ${id}`);
  if (status === 0)
    remarks.add('An incident that was only reported counts as being looked into', `incident ${id}`);
  if (!hasUpdates) return said;
  remarks.add(
    'What an incident was at first is not kept there: its first words count as being looked into',
    `incident ${id}`,
  );
  return 'investigating';
}

function statusOf(number: number, about: string): IncidentStatus {
  const status = INCIDENT_STATUSES[number];
  if (status === undefined)
    throw new SourceFault(`${about} has the status ${number}, which Cachet does not have`);
  return status;
}

/** Cachet 2 keeps which component it was, and how it is now, but not how it was then. */
function namedOf(
  { componentId, status }: CachetNamed,
  ids: Ids,
  components: Components,
  isOpen: boolean,
  about: string,
  remarks: Remarks,
) {
  const component = components.get(componentId);
  if (!component) {
    remarks.add('A component that is named is not on the page there, so it is left out', about);
    return [];
  }
  if (status === null && !isOpen)
    remarks.add('Cachet did not keep what a component was during an incident: no downtime is counted', about);
  const known = COMPONENT_STATUSES[status ?? (isOpen ? component.status : 0)] ?? 'operational';
  return [affected(ids.of('component', componentId), component.name, known)];
}
