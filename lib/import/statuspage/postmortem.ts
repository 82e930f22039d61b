import type { HistoryRows } from '#db/history/rows.ts';
import { postmortemSections } from '#lib/documents/postmortem-markdown.ts';
import type { SourceIncident } from './source.ts';

/** A Statuspage publishes a postmortem as one more update, after the last. It is divided by its headings. */
export function postmortemOf(incident: SourceIncident): HistoryRows['postmortems'] {
  const update = incident.incident_updates.find((one) => one.status === 'postmortem' && one.body?.trim());
  if (!update) return [];
  const sections = postmortemSections(update.body!);
  return [
    {
      incidentId: incident.id,
      draft: sections,
      published: sections,
      publishedActionItems: [],
      publishedAt: update.display_at,
      createdAt: update.created_at,
      updatedAt: update.updated_at,
    },
  ];
}
