import { z } from 'zod';
import { commentOrThrow, nextComment } from '#db/queries/postmortem-comments.ts';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemComments } from '#db/schema/index.ts';
import { BODY_MAX } from '#lib/domain/limits.ts';
import { newId } from '#lib/id.ts';
import { id, text } from './fields.ts';
import { selfOf } from './team.ts';
import { verb } from './verb.ts';

export const AnswerComment = z.object({
  commentId: id,
  words: text('Write what you have to say.', BODY_MAX),
});

/** Answers a comment. An answer to an answer stands beside it. */
export const answerComment = verb({
  act: 'draft.review',
  schema: AnswerComment,
  async run(tx, { commentId: given, words }) {
    const byId = selfOf(tx);
    const { id, answersId, incidentId, section, quote } = await commentOrThrow(tx, given);
    const { name } = await incidentOrThrow(tx, incidentId);
    const by = { byId, byName: tx.actor.kind === 'user' ? tx.actor.name : '' };
    const commentId = newId();
    await tx.insert(postmortemComments).values({
      ...{ id: commentId, incidentId, answersId: answersId ?? id, section, quote, words, at: tx.now },
      ...by,
      position: await nextComment(tx, incidentId),
    });
    await tx.record({
      type: 'postmortem.commented',
      subjectId: incidentId,
      data: { incidentId, name, commentId },
    });
    return { commentId, incidentId };
  },
});
