'use server';

import { refresh } from 'next/cache';
import { requestOrigin } from '#lib/auth/request.ts';
import { formAction } from '#lib/forms/form.ts';
import { addComment } from '#lib/verbs/add-comment.ts';
import { answerComment } from '#lib/verbs/answer-comment.ts';
import { answerReview } from '#lib/verbs/answer-review.ts';
import { askForReview } from '#lib/verbs/ask-for-review.ts';
import { makePreviewLink } from '#lib/verbs/make-preview-link.ts';
import { resolveComment } from '#lib/verbs/resolve-comment.ts';
import { revokePreviewLink } from '#lib/verbs/revoke-preview-link.ts';
import { withdrawReview } from '#lib/verbs/withdraw-review.ts';

const path = (incidentId: unknown) => `/admin/incidents/${String(incidentId)}/postmortem/review`;

export const comment = formAction(addComment, {
  then: ({ commentId }, input) => `${path(input.incidentId)}#comment-${commentId}`,
});

export const answer = formAction(answerComment, {
  then: ({ incidentId }, input) => `${path(incidentId)}#comment-${String(input.commentId)}`,
});

export const resolve = formAction(resolveComment, {
  fields: { isResolved: 'boolean' },
  then: ({ incidentId }) => path(incidentId),
});

export const ask = formAction(askForReview, {
  fields: { reviewerIds: 'list' },
  then: (_, input) => path(input.incidentId),
});

export const withdraw = formAction(withdrawReview, { then: ({ incidentId }) => path(incidentId) });

export const judge = formAction(answerReview, {
  fields: { version: 'integer' },
  then: (_, input) => path(input.incidentId),
});

export const makeLink = formAction(makePreviewLink, {
  then: async ({ key }) => {
    refresh();
    return { message: 'The link is made.', result: `${await requestOrigin()}/preview/${key}` };
  },
});

export const revokeLink = formAction(revokePreviewLink, { then: ({ incidentId }) => path(incidentId) });
