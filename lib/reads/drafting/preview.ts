import { and, eq, gt, isNull } from 'drizzle-orm';
import { actionItemsOf, postmortemOf, publicItems } from '#db/queries/postmortem.ts';
import { publicEntriesOf } from '#db/queries/timeline-entry.ts';
import { reader } from '#db/open.ts';
import { previewLinks } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import type { PostmortemDocument } from '#lib/domain/postmortem.ts';
import { tokenHash } from '#lib/id.ts';
import { readIncident } from '#lib/published/read-incident.ts';

const KEY = /^[\w-]{43}$/;

/** A draft as readers would see it if it were published now; null without the incident. */
export async function previewOf(incidentId: string, draft: Omit<PostmortemDocument, 'timeline'>) {
  const timeline = await publicEntriesOf(reader(), incidentId);
  const found = await readIncident(incidentId, { ...draft, timeline });
  if (!found?.postmortem) return null;
  const { incident, postmortem, spans } = found;
  return { incident, postmortem, timeline: found.timeline, spans };
}

/** The draft behind a link as it stands; null for a key that opens nothing (any more). */
export async function readPreview(key: string) {
  if (!KEY.test(key)) return null;
  const [link] = await reader()
    .select({ incidentId: previewLinks.incidentId, expiresAt: previewLinks.expiresAt })
    .from(previewLinks)
    .where(
      and(
        eq(previewLinks.tokenHash, tokenHash(key)),
        isNull(previewLinks.revokedAt),
        gt(previewLinks.expiresAt, now()),
      ),
    );
  const stored = link && (await postmortemOf(reader(), link.incidentId));
  if (!stored) return null;
  const actionItems = publicItems(await actionItemsOf(reader(), link.incidentId));
  const draft = await previewOf(link.incidentId, {
    sections: stored.draft,
    details: stored.details,
    actionItems,
  });
  return draft && { ...draft, expiresAt: link.expiresAt };
}
