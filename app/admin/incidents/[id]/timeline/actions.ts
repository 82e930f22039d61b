'use server';

import { formAction } from '#lib/forms/form.ts';
import type { FieldKinds } from '#lib/forms/kinds.ts';
import { addTimelineEntry } from '#lib/verbs/add-timeline-entry.ts';
import { deleteTimelineEntry } from '#lib/verbs/delete-timeline-entry.ts';
import { editTimelineEntry } from '#lib/verbs/edit-timeline-entry.ts';
import { makeTimeline } from '#lib/verbs/make-timeline.ts';

type Typed = Record<string, unknown>;

const path = (input: Typed) => `/admin/incidents/${String(input.incidentId)}/timeline`;
const ENTRY: FieldKinds = { at: 'instant', kind: 'text or null', isPublic: 'boolean' };

export const make = formAction(makeTimeline, {
  then: ({ added }) => ({
    message:
      added === 0
        ? 'There is nothing new to add.'
        : `${added === 1 ? 'One entry was' : `${added} entries were`} added.`,
  }),
});

export const add = formAction(addTimelineEntry, { fields: ENTRY, then: (_, input) => path(input) });

export const edit = formAction(editTimelineEntry, {
  fields: { ...ENTRY, version: 'integer' },
  then: (_, input) => `${path(input)}#entry-${String(input.entryId)}`,
});

export const remove = formAction(deleteTimelineEntry, {
  fields: { version: 'integer' },
  then: (_, input) => path(input),
});
