'use server';

import { now } from '#lib/clock.ts';
import { formAction } from '#lib/forms/form.ts';
import { composed, composedUpdate, COMPOSER } from '#lib/forms/composer.ts';
import { namedComponents } from '#lib/forms/affected.ts';
import { addNote } from '#lib/verbs/add-note.ts';
import { recordedUpdates } from '#lib/forms/recorded-updates.ts';
import { changeIncident } from '#lib/verbs/change-incident.ts';
import { deleteIncident } from '#lib/verbs/delete-incident.ts';
import { deleteNote } from '#lib/verbs/delete-note.ts';
import { deleteUpdate } from '#lib/verbs/delete-update.ts';
import { editNote } from '#lib/verbs/edit-note.ts';
import { editUpdate } from '#lib/verbs/edit-update.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { staffIncident } from '#lib/verbs/staff-incident.ts';
import { recordIncident } from '#lib/verbs/record-incident.ts';

type Typed = Record<string, unknown>;

const incidentPath = (input: Typed) => `/admin/incidents/${String(input.incidentId)}`;

export const open = formAction(openIncident, {
  fields: COMPOSER,
  shape: (input) => composed(input, now()),
  then: ({ incidentId }) => `/admin/incidents/${incidentId}`,
});

export const post = formAction(postUpdate, {
  fields: COMPOSER,
  shape: (input) => composedUpdate(input, now()),
  // Without a fragment: to Next, that would be the screen it already has.
  then: (_, input) => incidentPath(input),
});

export const record = formAction(recordIncident, {
  fields: { impactOverride: 'text or null', 'updates.*.displayAt': 'instant' },
  shape: ({ updates, ...input }) => ({ ...input, updates: recordedUpdates(updates) }),
  then: ({ incidentId }) => `/admin/incidents/${incidentId}`,
});

export const edit = formAction(editUpdate, {
  fields: { version: 'integer', displayAt: 'instant', nextUpdateBy: 'instant or null', quiet: 'boolean' },
  shape: ({ affected, ...input }) => ({ ...input, components: namedComponents(affected) }),
  then: (_, input) => `${incidentPath(input)}#update-${String(input.updateId)}`,
});

export const removeUpdate = formAction(deleteUpdate, {
  fields: { version: 'integer' },
  then: (_, input) => incidentPath(input),
});

export const change = formAction(changeIncident, {
  fields: { version: 'integer', impactOverride: 'text or null' },
  then: (_, input) => incidentPath(input),
});

export const remove = formAction(deleteIncident, { then: () => '/admin/incidents' });

export const staffRoom = formAction(staffIncident, {
  fields: { userId: 'text or null' },
  then: (_, input) => incidentPath(input),
});

export const addStaffNote = formAction(addNote, { then: (_, input) => incidentPath(input) });

export const changeNote = formAction(editNote, {
  fields: { version: 'integer' },
  then: (_, input) => incidentPath(input),
});

export const removeNote = formAction(deleteNote, { then: (_, input) => incidentPath(input) });
