'use server';

import type { Actor } from '#lib/domain/actor.ts';
import type { PostmortemSections } from '#lib/domain/postmortem.ts';
import { filledRows, pressedRows } from '#lib/forms/action-items.ts';
import { formAction } from '#lib/forms/form.ts';
import { readForm } from '#lib/forms/read.ts';
import type { FormState } from '#lib/forms/state.ts';
import { hasPublicEntries } from '#lib/reads/incident-timeline.ts';
import { deletePostmortem } from '#lib/verbs/delete-postmortem.ts';
import { mustBeWhole, publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { revertPostmortem } from '#lib/verbs/revert-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';

type Typed = Record<string, unknown>;

const path = (input: Typed) => `/admin/incidents/${String(input.incidentId)}/postmortem`;

/** One form, two acts: what is published is what is in the form, so it is saved first. */
async function saveOrPublish(actor: Actor, given: unknown): Promise<void> {
  const { press, notify, ...draft } = given as Typed;
  // Before it is saved: a refusal afterwards would find the form a version behind.
  if (press === 'publish')
    mustBeWhole(draft.sections as PostmortemSections, await hasPublicEntries(draft.incidentId));
  const { version } = await savePostmortem(actor, draft);
  if (press === 'publish') await publishPostmortem(actor, { incidentId: draft.incidentId, version, notify });
}

const send = formAction(saveOrPublish, {
  fields: { version: 'integer', notify: 'boolean' },
  shape: (input) => ({ ...input, actionItems: filledRows(input.actionItems) }),
  then: (_, input) => path(input),
});

export async function write(state: FormState, data: FormData): Promise<FormState> {
  const pressed = data.get('press');
  const press = typeof pressed === 'string' ? pressed : '';
  if (/^(add|remove-\d+)$/.test(press)) {
    const { typed } = await readForm(data, {});
    // Refused without a word: the form comes back with what was typed, and a row more or less.
    return { status: 'refused', fields: {}, values: pressedRows(typed, press) };
  }
  const next = await send(state, data);
  // By the names of the form's fields.
  return next.conflict ? { ...next, conflict: { ...next.conflict, sections: next.conflict.draft } } : next;
}

export const revert = formAction(revertPostmortem, {
  fields: { version: 'integer' },
  then: (_, input) => path(input),
});

export const remove = formAction(deletePostmortem, {
  fields: { version: 'integer' },
  then: (_, input) => `/admin/incidents/${String(input.incidentId)}`,
});
