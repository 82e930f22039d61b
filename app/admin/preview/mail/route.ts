import { currentActor } from '#lib/auth/actor.ts';
import { now } from '#lib/clock.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { draftTelling } from '#lib/forms/draft-telling.ts';
import { readForm } from '#lib/forms/read.ts';
import { Draft } from '#lib/reads/telling/draft.ts';
import { previewTelling } from '#lib/reads/telling/preview-telling.ts';
import { toldOfDraft } from '#lib/reads/telling/told-if-sent.ts';
import { mailPreview } from './mail-preview.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/**
 * What a form that is being filled in would tell subscribers, and how many: as a page with the mail in it, or as JSON for
 * a screen that keeps the number true. Its policy stands in `lib/http/security-headers.ts`.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response('Sign in first.\n', { status: 401 });
  if (!mayAct(actor, 'incident.write'))
    return new Response('Your role does not allow this.\n', { status: 403 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response('This is no form.\n', { status: 400 });
  const { typed } = await readForm(form, {});
  const draft = Draft.safeParse(draftTelling(typed, now()));
  if (!draft.success) return new Response('This form tells nobody of anything.\n', { status: 400 });
  if (request.headers.get('accept') === 'application/json') {
    const told = await toldOfDraft(draft.data);
    return told === null ? gone() : Response.json({ told });
  }
  const preview = await previewTelling(draft.data);
  return preview ? new Response(mailPreview(preview), { headers: HTML }) : gone();
}

function gone(): Response {
  return new Response('What this is about is not there any more.\n', { status: 404 });
}
