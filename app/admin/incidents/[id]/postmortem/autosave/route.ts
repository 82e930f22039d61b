import { begunWith } from '#app/admin/incidents/[id]/postmortem/begun-with.ts';
import { currentActor } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { formIn } from '#lib/forms/answer-form.ts';
import { applyKinds } from '#lib/forms/kinds.ts';
import { draftTyped, EDITOR_FIELDS } from '#lib/forms/postmortem-draft.ts';
import { readForm } from '#lib/forms/read.ts';
import { STATUS_OF } from '#lib/http/refusal-answer.ts';
import { newId } from '#lib/id.ts';
import { log } from '#lib/log.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';

const SIGNED_OUT =
  'You are signed out. Sign in again in another tab: what you typed is kept in this browser.';

/** Saves a draft while somebody writes it. What it says is for `components/staff/postmortem/autosave`. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused(401, SIGNED_OUT);
  const data = await formIn(request);
  if (!data) return refused(400, 'This is not a form.');
  try {
    const { typed } = await readForm(data, {});
    const { incidentId, version: read, base, template } = applyKinds(typed, EDITOR_FIELDS).input;
    const written = await savePostmortem(actor, {
      ...{ incidentId, version: read, base, isAutosave: true },
      ...draftTyped(typed),
      ...(await begunWith(incidentId, read, template)),
    });
    const { outcome, version, draft, sent = null, meanwhile = null } = written;
    return Response.json(
      { outcome, version, draft, sent, meanwhile },
      { headers: { 'cache-control': 'no-store' } },
    );
  } catch (error) {
    if (error instanceof Refusal)
      return refused(STATUS_OF[error.code], Object.values(error.details.fields ?? {})[0] ?? error.message);
    const id = newId();
    log.error({ id, err: error }, 'autosave');
    return refused(500, `Something went wrong on our side. It is in the log as ${id}.`);
  }
}

const refused = (status: number, problem: string) => Response.json({ problem }, { status });
