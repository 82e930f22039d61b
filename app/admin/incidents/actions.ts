'use server';

import { now } from '#lib/clock.ts';
import type { FieldKinds } from '#lib/forms/kinds.ts';
import { formAction } from '#lib/forms/form.ts';
import { namedComponents } from '#lib/forms/affected.ts';
import { promisedFor } from '#lib/forms/promise.ts';
import { changeIncident } from '#lib/verbs/change-incident.ts';
import { deleteIncident } from '#lib/verbs/delete-incident.ts';
import { deleteUpdate } from '#lib/verbs/delete-update.ts';
import { editUpdate } from '#lib/verbs/edit-update.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';

const COMPOSER: FieldKinds = {
  notify: 'boolean',
  backfilled: 'boolean',
  displayAt: 'instant',
  nextUpdateBy: 'instant or null',
  impactOverride: 'text or null',
};

type Typed = Record<string, unknown>;

const composed = ({ affected, promise, nextUpdateBy, ...input }: Typed) => ({
  ...input,
  components: namedComponents(affected),
  nextUpdateBy: promisedFor(promise, nextUpdateBy, now()),
});

const incidentPath = (input: Typed) => `/admin/incidents/${String(input.incidentId)}`;

export const open = formAction(openIncident, {
  fields: COMPOSER,
  shape: composed,
  then: ({ incidentId }) => `/admin/incidents/${incidentId}`,
});

export const post = formAction(postUpdate, {
  fields: COMPOSER,
  shape: (input) => {
    const { affectedBefore, ...update } = composed(input) as Typed;
    // Resolved with the ticks as they were, without script: then the verb makes them all well.
    const untouched = JSON.stringify(update.components) === affectedBefore;
    return update.status === 'resolved' && untouched ? { ...update, components: undefined } : update;
  },
  // Without a fragment: to Next, that would be the screen it already has.
  then: (_, input) => incidentPath(input),
});

export const edit = formAction(editUpdate, {
  fields: { version: 'integer', displayAt: 'instant', nextUpdateBy: 'instant or null' },
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
