'use server';

import type { Actor } from '#lib/domain/actor.ts';
import { pressedRows } from '#lib/forms/action-items.ts';
import { formAction } from '#lib/forms/form.ts';
import { draftTyped, EDITOR_FIELDS } from '#lib/forms/postmortem-draft.ts';
import { FILL_IMPACT } from '#lib/forms/postmortem-press.ts';
import { readForm } from '#lib/forms/read.ts';
import type { FormState } from '#lib/forms/state.ts';
import { bringInPostmortem } from '#lib/import/postmortem/bring-in-postmortem.ts';
import { deletePostmortem } from '#lib/verbs/delete-postmortem.ts';
import { isSeen, type Written } from '#lib/verbs/drafting/write-draft.ts';
import { publishWrittenPostmortem } from '#lib/verbs/publish-written-postmortem.ts';
import { revertPostmortem } from '#lib/verbs/revert-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { schedulePostmortem } from '#lib/verbs/schedule-postmortem.ts';
import { unschedulePostmortem } from '#lib/verbs/unschedule-postmortem.ts';
import { begunWith } from './begun-with.ts';
import { withImpact } from './initial.ts';

type Typed = Record<string, unknown>;

const path = (input: Typed) => `/admin/incidents/${String(input.incidentId)}/postmortem`;

/** One form, three acts: what is published, now or later, is what is in the form. */
async function writeOrPublish(actor: Actor, given: unknown): Promise<Written> {
  const { press, notify, reason, publishAt, template, ...typed } = given as Typed;
  const draft = { ...typed, ...(await begunWith(typed.incidentId, typed.version, template)) };
  if (press === 'publish') return publishWrittenPostmortem(actor, { ...draft, notify, reason });
  if (press === 'schedule') return schedulePostmortem(actor, { ...draft, notify, publishAt });
  return savePostmortem(actor, draft);
}

const send = formAction(writeOrPublish, {
  fields: EDITOR_FIELDS,
  shape: (input) => ({ ...input, ...draftTyped(input) }),
  then(written, input) {
    const { outcome, sent, number } = written;
    if (outcome === 'collided') return `${path(input)}/join/${sent}`;
    if (isSeen(written)) return path(input);
    return `${path(input)}?joined=${number}${input.press === 'save' ? '' : '&held=1'}`;
  },
});

export async function write(state: FormState, data: FormData): Promise<FormState> {
  const pressed = data.get('press');
  const press = typeof pressed === 'string' ? pressed : '';
  if (/^(add|remove-\d+)$/.test(press) || press === FILL_IMPACT) {
    const { typed } = await readForm(data, {});
    // Refused without a word: the form comes back with what was typed, and a row or a fact more, or a row less.
    const values = press === FILL_IMPACT ? await withImpact(typed) : pressedRows(typed, press);
    return { status: 'refused', fields: {}, values };
  }
  return send(state, data);
}

export const unschedule = formAction(unschedulePostmortem, { then: (_, input) => path(input) });

/** The file goes before what is pasted. */
async function readFile(actor: Actor, given: unknown) {
  const { incidentId, version, file, text } = given as Typed;
  const pasted = typeof text === 'string' ? text : '';
  const chosen = (file as { base64?: string } | undefined)?.base64;
  return bringInPostmortem(actor, {
    incidentId: String(incidentId),
    text: chosen === undefined ? pasted : Buffer.from(chosen, 'base64').toString('utf8'),
    version: Number(version ?? 0),
  });
}

export const bringIn = formAction(readFile, {
  fields: { version: 'integer', file: 'file' },
  then: ({ remarks, written }, input) =>
    written.outcome === 'collided'
      ? `${path(input)}/join/${written.sent}`
      : { message: ['It is in the draft.', ...remarks].join(' ') },
});

export const revert = formAction(revertPostmortem, {
  fields: { version: 'integer' },
  then: (_, input) => path(input),
});

export const remove = formAction(deletePostmortem, {
  fields: { version: 'integer' },
  then: (_, input) => `/admin/incidents/${String(input.incidentId)}`,
});
