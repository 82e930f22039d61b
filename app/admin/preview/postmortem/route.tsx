import { pageOf } from '#app/admin/read.ts';
import { PostmortemText } from '#components/status/postmortem-text.tsx';
import { still } from '#components/ui/still.ts';
import { currentActor } from '#lib/auth/actor.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { formIn } from '#lib/forms/answer-form.ts';
import { draftTyped } from '#lib/forms/postmortem-draft.ts';
import { readForm } from '#lib/forms/read.ts';
import { previewOf } from '#lib/reads/drafting/preview.ts';
import { documentTyped } from '#lib/verbs/drafting/document-typed.ts';

/** A postmortem as it is typed, drawn by what draws the published one, for the preview beside its editor. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !mayAct(actor, 'postmortem.write')) return new Response('Sign in first.\n', { status: 401 });
  const data = await formIn(request);
  if (!data) return new Response('This is not a form.\n', { status: 400 });
  const { typed } = await readForm(data, {});
  const document = documentTyped(draftTyped(typed));
  const { incidentId } = typed;
  const found = document && typeof incidentId === 'string' && (await previewOf(incidentId, document));
  if (!found) return new Response('This cannot be shown.\n', { status: 422 });
  const zone = (await pageOf())?.timeZone ?? 'UTC';
  return new Response(still(<PostmortemText {...found} zone={zone} isDraft />), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
