import { z } from 'zod';
import { nextComment } from '#db/queries/postmortem-comments.ts';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { postmortemComments } from '#db/schema/index.ts';
import { BODY_MAX, SECTION_MAX } from '#lib/domain/limits.ts';
import { POSTMORTEM_SECTIONS } from '#lib/domain/postmortem.ts';
import { newId } from '#lib/id.ts';
import { id, looseText, oneOf, text } from './fields.ts';
import { selfOf } from './team.ts';
import { verb } from './verb.ts';

export const AddComment = z.object({
  incidentId: id,
  section: oneOf(POSTMORTEM_SECTIONS, 'There is no such section.'),
  /** The paragraph that it is about, as it stands in the section; empty for all of it. */
  quote: looseText(SECTION_MAX).default(''),
  words: text('Write what you have to say.', BODY_MAX),
});

/** Says something about a paragraph of a draft. Readers never see it. */
export const addComment = verb({
  act: 'draft.review',
  schema: AddComment,
  async run(tx, { incidentId, section, quote, words }) {
    const byId = selfOf(tx);
    const { name } = await incidentOrThrow(tx, incidentId);
    await postmortemOrThrow(tx, incidentId);
    const commentId = newId();
    const by = { byId, byName: tx.actor.kind === 'user' ? tx.actor.name : '' };
    const position = await nextComment(tx, incidentId);
    const said = { id: commentId, incidentId, section, quote, words, at: tx.now, position };
    await tx.insert(postmortemComments).values({ ...said, ...by });
    await tx.record({
      type: 'postmortem.commented',
      subjectId: incidentId,
      data: { incidentId, name, commentId },
    });
    return { commentId };
  },
});
