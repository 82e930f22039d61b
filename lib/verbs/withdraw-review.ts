import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { draftOf } from '#db/queries/postmortem-draft.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reviewsOf } from '#db/queries/postmortem-reviews.ts';
import { postmortemReviews } from '#db/schema/index.ts';
import { notFound, Refusal } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const WithdrawReview = z.object({ incidentId: id, reviewerId: id });

/**
 * Takes back that somebody was asked. What they said of the draft when they were asked before stands again; an answer is
 * theirs, and is not taken back by others. The mail that asks them is not sent if it still waits.
 */
export const withdrawReview = verb({
  act: 'postmortem.write',
  schema: WithdrawReview,
  async run(tx, { incidentId, reviewerId }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOrThrow(tx, incidentId);
    const reviews = await reviewsOf(tx, incidentId, await draftOf(tx, stored));
    const asked = reviews.find((review) => review.reviewerId === reviewerId);
    if (!asked) throw notFound('review any more');
    if (asked.answer !== null)
      throw new Refusal('conflict', `${asked.name} has answered already: what they said stays.`);
    await tx.delete(postmortemReviews).where(eq(postmortemReviews.id, asked.id));
    await tx.record({
      type: 'postmortem.review_withdrawn',
      subjectId: incidentId,
      data: { incidentId, name, reviewerId, reviewer: asked.name },
    });
    return { incidentId };
  },
});
