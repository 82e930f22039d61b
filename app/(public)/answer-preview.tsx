import { ImageResponse } from 'next/og';
import { CARD, MOST_LANES, PreviewCard } from '#components/preview/preview-card.tsx';
import { statusOfImpact } from '#components/status/impact-mark.tsx';
import type { Previewed } from '#lib/domain/preview-picture.ts';
import { cached } from '#lib/http/cached.ts';
import { t } from '#lib/i18n/t.ts';
import { readIncident } from '#lib/published/read-incident.ts';
import { readPageInfo } from '#lib/published/read.ts';
import { previewWords } from './preview-words.ts';

/** What links to an incident, or to its postmortem, are shown with elsewhere: drawn here, by nobody's service. */
export async function answerPreview(request: Request, id: string, of: Previewed): Promise<Response> {
  const [page, found] = [await readPageInfo(), await readIncident(id)];
  if (!page || !found || (of === 'postmortem' && !found.postmortem))
    return new Response(null, { status: 404 });
  const { incident, timeline } = found;
  const { picture } = timeline;
  const hidden = picture ? picture.lanes.length + picture.more - MOST_LANES : 0;
  const card = (
    <PreviewCard
      {...previewWords(incident, of)}
      page={page.name}
      more={hidden > 0 ? t('picture.more', { count: hidden }) : null}
      tone={incident.open ? statusOfImpact(incident.impact) : 'operational'}
      picture={picture}
      zone={page.timeZone}
    />
  );
  const png = new Uint8Array(await new ImageResponse(card, CARD).arrayBuffer());
  return cached(request, png, null, { 'content-type': 'image/png' });
}
