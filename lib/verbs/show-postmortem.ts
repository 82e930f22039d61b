import { eq } from 'drizzle-orm';
import type { IncidentRow } from '#db/queries/incident.ts';
import { correctionsOf, type PostmortemRow } from '#db/queries/postmortem.ts';
import { postmortemCorrections, postmortems } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { isOver } from '#lib/domain/incident.ts';
import type { PostmortemDocument } from '#lib/domain/postmortem.ts';
import { Refusal } from '#lib/errors.ts';

/** @throws Refusal `invalid` while it is still open. */
export function mayBeShown(incident: IncidentRow): void {
  if (!isOver(incident))
    throw new Refusal('invalid', 'This incident is still open. Resolve it, then publish what you learned.');
}

/** Makes a document what readers see. What stood there before stays readable, under the reason why it does not stand any more. */
export async function showToReaders(
  tx: Tx,
  given: {
    readonly incident: IncidentRow;
    readonly stored: PostmortemRow;
    readonly document: PostmortemDocument;
    readonly notify: boolean;
    readonly reason: string | null;
    readonly version: number;
  },
): Promise<void> {
  const { incident, stored, document, notify, reason, version } = given;
  const { id: incidentId, name } = incident;
  const { published, publishedDetails: details, publishedActionItems: actionItems, publishedAt } = stored;
  const isCorrection = published !== null;
  if (isCorrection)
    await tx.insert(postmortemCorrections).values({
      incidentId,
      number: (await correctionsOf(tx, incidentId)).length + 1,
      correctedAt: tx.now,
      reason,
      before: { sections: published, details, actionItems },
    });
  await tx
    .update(postmortems)
    .set({
      published: document.sections,
      publishedDetails: document.details,
      publishedActionItems: document.actionItems,
      publishedAt: publishedAt ?? tx.now,
      correctedAt: isCorrection ? tx.now : null,
      // Whatever was to be published later has been overtaken.
      ...{ publishAt: null, waiting: null },
      ...{ updatedAt: tx.now, version },
    })
    .where(eq(postmortems.incidentId, incidentId));
  await tx.record({
    type: 'postmortem.published',
    subjectId: incidentId,
    data: { incidentId, name, notify, isCorrection, ...(reason !== null && { reason }) },
  });
}
