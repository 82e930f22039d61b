import { postmortemSections } from '#lib/documents/postmortem-markdown.ts';
import type { HistoryPostmortem } from '#lib/import/history.ts';
import type { SourceIncident } from './source.ts';

/** A Statuspage publishes a postmortem as one more update, after the last. It is divided by its headings. */
export function postmortemOf(incident: SourceIncident): HistoryPostmortem | null {
  const update = incident.incident_updates.find((one) => one.status === 'postmortem' && one.body?.trim());
  if (!update) return null;
  const sections = postmortemSections(update.body!);
  return {
    draft: sections,
    published: sections,
    publishedAt: update.display_at,
    createdAt: update.created_at,
    updatedAt: update.updated_at,
  };
}
