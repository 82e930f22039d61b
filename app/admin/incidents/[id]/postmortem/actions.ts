'use server';

import type { Actor } from '#lib/domain/actor.ts';
import type { PostmortemSections } from '#lib/domain/postmortem.ts';
import { pressedRows } from '#lib/forms/action-items.ts';
import { formAction } from '#lib/forms/form.ts';
import { readForm } from '#lib/forms/read.ts';
import type { FormState } from '#lib/forms/state.ts';
import { deletePostmortem } from '#lib/verbs/delete-postmortem.ts';
import { mustBeWhole, publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { revertPostmortem } from '#lib/verbs/revert-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { DRAFT_FIELDS, typedDraft } from './typed-draft.ts';

type Typed = Record<string, unknown>;

const path = (input: Typed) => `/admin/incidents/${String(input.incidentId)}/postmortem`;

/** One form, two acts: what is published is what is in the form, so it is saved first. */
async function saveOrPublish(actor: Actor, given: unknown) {
  const { press, notify, ...typed } = given as Typed;
  // Before it is saved: a refusal afterwards would find the form a version behind.
  if (press === 'publish') mustBeWhole(typed.sections as PostmortemSections);
  const saved = await savePostmortem(actor, await typedDraft(typed));
  const { version, meanwhile, outcome } = saved;
  // What others wrote meanwhile nobody here has read.
  const isSeen = outcome !== 'collided' && (meanwhile?.parts ?? []).length === 0;
  if (press === 'publish' && isSeen)
    await publishPostmortem(actor, { incidentId: typed.incidentId, version, notify });
  return { ...saved, isSeen };
}

const send = formAction(saveOrPublish, {
  fields: DRAFT_FIELDS,
  then({ outcome, sent, number, isSeen }, input) {
    if (outcome === 'collided') return `${path(input)}/join/${sent}`;
    if (isSeen) return path(input);
    return `${path(input)}?joined=${number}${input.press === 'publish' ? '&held=1' : ''}`;
  },
});

export async function write(state: FormState, data: FormData): Promise<FormState> {
  const pressed = data.get('press');
  const press = typeof pressed === 'string' ? pressed : '';
  if (/^(add|remove-\d+)$/.test(press)) {
    const { typed } = await readForm(data, {});
    // Refused without a word: the form comes back with what was typed, and a row more or less.
    return { status: 'refused', fields: {}, values: pressedRows(typed, press) };
  }
  return send(state, data);
}

export const revert = formAction(revertPostmortem, {
  fields: { version: 'integer' },
  then: (_, input) => path(input),
});

export const remove = formAction(deletePostmortem, {
  fields: { version: 'integer' },
  then: (_, input) => `/admin/incidents/${String(input.incidentId)}`,
});
