import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { draftOf } from '#db/queries/postmortem-draft.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reviewsOf } from '#db/queries/postmortem-reviews.ts';
import { postmortemReviews, postmortemRevisions } from '#db/schema/index.ts';
import { REVIEW_ANSWERS } from '#lib/domain/drafting/review.ts';
import { BODY_MAX } from '#lib/domain/limits.ts';
import { invalid, Refusal } from '#lib/errors.ts';
import { keepStanding } from './drafting/keep-revision.ts';
import { id, looseText, oneOf, version } from './fields.ts';
import { selfOf } from './team.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const AnswerReview = z.object({
  incidentId: id,
  /** Of the draft that was read: what was changed meanwhile nobody has judged. */
  version,
  answer: oneOf(REVIEW_ANSWERS, 'Approve it, or ask for changes.'),
  words: looseText(BODY_MAX).default(''),
});

/** What somebody who was asked says of the draft. It can be said again while nothing else has been asked. */
export const answerReview = verb({
  act: 'draft.review',
  schema: AnswerReview,
  async run(tx, { incidentId, version: read, answer, words }) {
    const reviewerId = selfOf(tx);
    const { name } = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOrThrow(tx, incidentId);
    const now = await draftOf(tx, stored);
    const mine = (await reviewsOf(tx, incidentId, now)).find((review) => review.reviewerId === reviewerId);
    if (!mine) throw new Refusal('forbidden', 'You were not asked for a review of this one.');
    mustBeCurrent('postmortem', stored, read);
    if (answer === 'changes' && words === '') throw invalid('words', 'Say what should be changed.');
    const { id: kept, number: revision } = await keepStanding(tx, incidentId, now, stored.version);
    // What was judged stays in the list.
    await tx.update(postmortemRevisions).set({ isFolded: false }).where(eq(postmortemRevisions.id, kept));
    await tx
      .update(postmortemReviews)
      .set({ answer, words, revision, answeredAt: tx.now })
      .where(eq(postmortemReviews.id, mine.id));
    await tx.record({
      type: 'postmortem.reviewed',
      subjectId: incidentId,
      data: { incidentId, name, answer, revision },
    });
    return { revision };
  },
});
