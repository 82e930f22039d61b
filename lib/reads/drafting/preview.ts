import { and, eq, gt, isNull } from 'drizzle-orm';
import { actionItemsOf, postmortemOf } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import { previewLinks } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { tokenHash } from '#lib/id.ts';
import { readIncident } from '#lib/published/read-incident.ts';

const KEY = /^[\w-]{43}$/;

/** The draft of an incident as readers would see it if it were published now; null while none was begun. */
export async function readDraft(incidentId: string) {
  const found = await readIncident(incidentId);
  const postmortem = await postmortemOf(reader(), incidentId);
  if (!found || !postmortem) return null;
  const actionItems = await actionItemsOf(reader(), incidentId);
  return { incident: found.incident, sections: postmortem.draft, actionItems };
}

/** The draft behind a link; null for a key that opens nothing (any more). */
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
  const draft = link && (await readDraft(link.incidentId));
  return draft ? { ...draft, expiresAt: link.expiresAt } : null;
}
