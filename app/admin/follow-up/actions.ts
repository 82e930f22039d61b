'use server';

import { formAction } from '#lib/forms/form.ts';
import { moveActionItem } from '#lib/verbs/move-action-item.ts';
import { addressOf, filterOf } from './filter.ts';

/** Leads back to the list as it was narrowed. */
export const move = formAction(moveActionItem, {
  fields: { version: 'integer', droppedReason: 'text or null' },
  then: (_, input) => {
    const list = typeof input.list === 'string' ? input.list : '';
    return addressOf(filterOf(Object.fromEntries(new URLSearchParams(list))));
  },
});
