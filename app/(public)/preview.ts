import { CARD } from '#components/preview/preview-card.tsx';
import { type Previewed, previewedSince, previewPath } from '#lib/domain/preview-picture.ts';
import type { IncidentPage } from '#lib/published/read-incident.ts';
import type { Preview } from './metadata.ts';
import { previewWords } from './preview-words.ts';
import { pageOf } from './read.ts';

/** The picture that links to an incident or its postmortem are shown with; null where nobody passes them around any more. */
export async function previewOf({ incident, now }: IncidentPage, of: Previewed): Promise<Preview | null> {
  const page = await pageOf();
  const { id, open, startedAt, postmortemAt } = incident;
  const isOfLate = page && startedAt >= previewedSince(now, page.timeZone);
  if (!isOfLate && !open && postmortemAt === null) return null;
  const { alt } = previewWords(incident, of);
  return { url: previewPath(id, of), ...CARD, alt, type: 'image/png' };
}
