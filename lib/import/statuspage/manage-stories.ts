import { postmortemSections } from '#lib/documents/postmortem-markdown.ts';
import type { HistoryIncident, HistoryMaintenance, HistoryPostmortem } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { ManageIncident, ManageMaintenance, ManagePostmortem } from './manage-source.ts';
import { incidentOf, maintenanceOf } from './stories.ts';

/** @param postmortem as it is answered by itself; null where there is none, or its words are in an update alone */
export function managedIncident(
  incident: ManageIncident,
  postmortem: ManagePostmortem | null,
  remarks: Remarks,
): HistoryIncident {
  const base = incidentOf(incident, remarks);
  const { impact_override: override, backfilled, metadata, incident_impacts } = incident;
  if (incident_impacts?.length)
    remarks.add('Which products an incident concerned has no place here', `incident ${incident.id}`);
  return {
    ...base,
    impactOverride: override && override !== 'maintenance' ? override : null,
    ...(backfilled !== undefined && { backfilled }),
    ...(metadata && { metadata }),
    postmortem: postmortem ? postmortemIn(postmortem, incident) : base.postmortem,
  };
}

export function managedMaintenance(maintenance: ManageMaintenance): HistoryMaintenance {
  const { scheduled_auto_in_progress: starts, scheduled_auto_completed: completes, metadata } = maintenance;
  const { scheduled_remind_prior: remind } = maintenance;
  const { auto_transition_deliver_notifications_at_start: tellStart } = maintenance;
  const { auto_transition_deliver_notifications_at_end: tellEnd } = maintenance;
  return {
    ...maintenanceOf(maintenance),
    ...(typeof starts === 'boolean' && { autoStart: starts }),
    ...(typeof completes === 'boolean' && { autoComplete: completes }),
    ...(metadata && { metadata }),
    ...(typeof tellStart === 'boolean' && { tellStart }),
    ...(typeof tellEnd === 'boolean' && { tellEnd }),
    ...(typeof remind === 'boolean' && { remind, remindedAt: maintenance.scheduled_reminded_at ?? null }),
  };
}

/** Whether the list of incidents lets know that there is a postmortem of it. */
export function hasPostmortem(incident: ManageIncident): boolean {
  const { status, postmortem_body, postmortem_published_at, incident_updates } = incident;
  return (
    status === 'postmortem' ||
    Boolean(postmortem_body) ||
    Boolean(postmortem_published_at) ||
    incident_updates.some((one) => one.status === 'postmortem')
  );
}

/** Its own answer has times to the second, the update that tells of it has them whole. */
function postmortemIn(given: ManagePostmortem, incident: ManageIncident): HistoryPostmortem | null {
  const { body, body_draft, published_at, body_updated_at, created_at, updated_at } = given;
  const told = incident.incident_updates.find((one) => one.status === 'postmortem');
  const isPublished = Boolean(body?.trim()) && published_at != null;
  const draft = body_draft?.trim() ? body_draft : (body ?? '');
  if (draft.trim() === '') return null;
  const isCorrected = isPublished && body_updated_at != null && body_updated_at > published_at;
  return {
    draft: postmortemSections(draft),
    published: isPublished ? postmortemSections(body!) : null,
    publishedAt: isPublished ? (told?.display_at ?? published_at) : null,
    correctedAt: isCorrected ? (told?.updated_at ?? body_updated_at) : null,
    createdAt: created_at,
    updatedAt: given.body_draft_updated_at ?? updated_at,
  };
}
