import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { commentOrThrow } from '#db/queries/postmortem-comments.ts';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemComments } from '#db/schema/index.ts';
import { actorName } from '#lib/domain/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { flag, id } from './fields.ts';
import { verb } from './verb.ts';

export const ResolveComment = z.object({
  commentId: id,
  /** False opens it again. */
  isResolved: flag.default(true),
});

/** Nothing is to be done about it any more. It stays where it can be read, and can be opened again. */
export const resolveComment = verb({
  act: 'draft.review',
  schema: ResolveComment,
  async run(tx, { commentId, isResolved }) {
    const { incidentId, answersId, resolvedAt } = await commentOrThrow(tx, commentId);
    const { name } = await incidentOrThrow(tx, incidentId);
    if (answersId !== null) throw new Refusal('invalid', 'An answer is resolved with what it answers.');
    // Pressed twice, it is done once.
    if ((resolvedAt !== null) === isResolved) return { incidentId };
    await tx
      .update(postmortemComments)
      .set(
        isResolved
          ? { resolvedAt: tx.now, resolvedBy: actorName(tx.actor) }
          : { resolvedAt: null, resolvedBy: null },
      )
      .where(eq(postmortemComments.id, commentId));
    await tx.record({
      type: isResolved ? 'postmortem.comment_resolved' : 'postmortem.comment_reopened',
      subjectId: incidentId,
      data: { incidentId, name, commentId },
    });
    return { incidentId };
  },
});
