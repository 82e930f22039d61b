import { and, eq, gt, isNull } from 'drizzle-orm';
import { actionItemsOf, postmortemOf, publicItems } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { previewLinks } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import type { PostmortemDocument } from '#lib/domain/postmortem.ts';
import { tokenHash } from '#lib/id.ts';
import { publishedPostmortem } from '#lib/published/postmortem.ts';
import { readIncident } from '#lib/published/read-incident.ts';

const KEY = /^[\w-]{43}$/;

/** A draft as readers would see it if it were published now; null without the incident. */
export async function previewOf(incidentId: string, document: PostmortemDocument) {
  const found = await readIncident(incidentId);
  if (!found) return null;
  const times = { incidentId, publishedAt: null, correctedAt: null };
  return { incident: found.incident, postmortem: publishedPostmortem({ ...document, ...times }, []) };
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
