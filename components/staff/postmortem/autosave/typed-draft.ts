'use client';

import type { Draft } from '#lib/domain/drafting/draft.ts';
import { filledRows } from '#lib/forms/action-items.ts';
import type { FormValues } from '#lib/forms/state.ts';

/** What is typed in the form of a postmortem, as a draft. */
export function typedDraft(typed: FormValues): Draft {
  return {
    sections: typed.sections as Draft['sections'],
    actionItems: filledRows(typed.actionItems),
  };
}
