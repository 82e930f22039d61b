import { filledRows, namesOf } from './action-items.ts';
import type { FieldKinds } from './kinds.ts';

/** What of the editor of a postmortem is neither its draft nor plain text. */
export const EDITOR_FIELDS: FieldKinds = {
  ...{ version: 'integer', base: 'integer', notify: 'boolean' },
  ...{ reason: 'text or null', publishAt: 'instant' },
};

/** A draft as `save-postmortem` takes it. @param typed the fields of the editor */
export function draftTyped(typed: Readonly<Record<string, unknown>>) {
  const { authors, reviewers, rootCauseUnknown, showProgress } = (typed['details'] ?? {}) as Record<
    string,
    unknown
  >;
  return {
    sections: typed['sections'] as Readonly<Record<string, string>>,
    details: {
      ...{ rootCauseUnknown: isTicked(rootCauseUnknown), showProgress: isTicked(showProgress) },
      ...{ authors: namesOf(authors), reviewers: namesOf(reviewers) },
    },
    actionItems: filledRows(typed['actionItems']),
  };
}

const isTicked = (value: unknown) => value === 'true' || value === 'on';
