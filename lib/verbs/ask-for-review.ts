import { and, eq, inArray, isNull, max } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { noteNotice } from '#db/queries/notice.ts';
import { draftOf } from '#db/queries/postmortem-draft.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { reviewsOf } from '#db/queries/postmortem-reviews.ts';
import { postmortemReviews, users } from '#db/schema/index.ts';
import { actorName } from '#lib/domain/actor.ts';
import { invalid } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

const MOST = 50;

export const AskForReview = z.object({
  incidentId: id,
  reviewerIds: z
    .array(id, { error: 'Choose who should read it.' })
    .min(1, 'Choose who should read it.')
    .max(MOST, `Ask at most ${MOST} people.`),
});

/** Asks people of the team to judge the draft. Who was asked and has not answered yet is not asked twice. */
export const askForReview = verb({
  act: 'postmortem.write',
  schema: AskForReview,
  async run(tx, { incidentId, reviewerIds }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOrThrow(tx, incidentId);
    const wanted = [...new Set(reviewerIds)];
    const people = await tx
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(and(inArray(users.id, wanted), isNull(users.removedAt)));
    if (people.length < wanted.length)
      throw invalid('reviewerIds', 'Somebody here is not of the team any more.');
    const before = await reviewsOf(tx, incidentId, await draftOf(tx, stored));
    const waits = before.filter(({ answer }) => answer === null).map(({ reviewerId }) => reviewerId);
    const asked = people.filter((person) => !waits.includes(person.id));
    if (asked.length === 0) return { asked: 0 };
    const [earlier] = await tx
      .select({ last: max(postmortemReviews.position) })
      .from(postmortemReviews)
      .where(eq(postmortemReviews.incidentId, incidentId));
    const last = Number(earlier?.last ?? 0);
    const askedBy = actorName(tx.actor);
    for (const [index, { id: reviewerId }] of asked.entries()) {
      const review = { id: newId(), incidentId, reviewerId, askedBy, askedAt: tx.now };
      await tx.insert(postmortemReviews).values({ position: last + index + 1, ...review });
      await noteNotice(tx, {
        ...{ kind: 'review_asked', thing: review.id, subjectId: incidentId, reader: { userId: reviewerId } },
        words: {
          ...{ subject: `Review asked: ${name}`, state: `${askedBy} asks for your review`, title: name },
          words: 'Read the draft of this postmortem, and approve it or ask for changes.',
          link: { text: 'Read the draft', path: `/admin/incidents/${incidentId}/postmortem/review` },
        },
      });
    }
    const reviewers = { reviewerIds: asked.map((one) => one.id), reviewers: asked.map((one) => one.name) };
    await tx.record({
      type: 'postmortem.review_asked',
      subjectId: incidentId,
      data: { incidentId, name, ...reviewers },
    });
    return { asked: asked.length };
  },
});
