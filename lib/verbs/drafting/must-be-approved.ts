import { draftOf } from '#db/queries/postmortem-draft.ts';
import type { PostmortemRow } from '#db/queries/postmortem.ts';
import { approvalsNeeded, reviewsOf } from '#db/queries/postmortem-reviews.ts';
import { authorsOf } from '#db/queries/postmortem-revisions.ts';
import type { Tx } from '#db/write.ts';
import { notYetApproved } from '#lib/domain/drafting/review.ts';
import { Refusal } from '#lib/errors.ts';

/** @throws Refusal `invalid`, saying what is missing, while the rule of the page is not met. */
export async function mustBeApproved(tx: Tx, stored: PostmortemRow): Promise<void> {
  const needed = await approvalsNeeded(tx);
  if (needed === 0) return;
  const reviews = await reviewsOf(tx, stored.incidentId, await draftOf(tx, stored));
  const missing = notYetApproved(needed, reviews, await authorsOf(tx, stored.incidentId));
  if (missing !== null) throw new Refusal('invalid', missing);
}
