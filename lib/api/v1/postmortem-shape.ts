import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { postmortemsTold } from '#db/queries/postmortem-told.ts';
import { snapshot } from '#db/snapshot.ts';
import { toTheSecond, toTheSecondOrNull } from '#lib/api/times.ts';
import { postmortemMarkdown, publishedMarkdown } from '#lib/documents/postmortem-markdown.ts';
import { time } from './component-shape.ts';

/** The sections of a postmortem are one text here, divided by their headings. */
export const Postmortem = z
  .object({
    /** Drafts are shown to nobody who is not signed in. */
    preview_key: z.null(),
    /** What readers see; null before it is published. */
    body: z.string().nullable(),
    body_updated_at: time.nullable(),
    body_draft: z.string(),
    body_draft_updated_at: time,
    published_at: time.nullable(),
    notify_subscribers: z.boolean(),
    notify_twitter: z.boolean(),
    custom_tweet: z.null(),
    created_at: time,
    updated_at: time,
  })
  .meta({ id: 'Postmortem' });

/** @throws Refusal `not_found` for no incident, and for one without a postmortem. */
export async function postmortemThere(incidentId: string): Promise<z.input<typeof Postmortem>> {
  const { facts } = await snapshot(async (db) => {
    await incidentOrThrow(db, incidentId);
    const told = await postmortemsTold(db, [incidentId]);
    return { told: told.has(incidentId), ...(await postmortemOrThrow(db, incidentId)) };
  });
  const { published, publishedAt, correctedAt, draft, createdAt, updatedAt } = facts;
  return {
    preview_key: null,
    body: published && publishedMarkdown({ sections: published, details: facts.publishedDetails! }),
    body_updated_at: toTheSecondOrNull(correctedAt ?? publishedAt),
    body_draft: postmortemMarkdown(draft),
    body_draft_updated_at: toTheSecond(updatedAt),
    published_at: toTheSecondOrNull(publishedAt),
    ...{ notify_subscribers: facts.told, notify_twitter: false, custom_tweet: null },
    ...{ created_at: toTheSecond(createdAt), updated_at: toTheSecond(updatedAt) },
  };
}
