import { createElement as element } from 'react';
import { pageOf } from '#app/admin/read.ts';
import { still } from '#components/ui/still.ts';
import { PlanPreview } from '#components/staff/maintenance/series/plan-preview.tsx';
import { currentActor } from '#lib/auth/actor.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { applyKinds, type FieldKinds } from '#lib/forms/kinds.ts';
import { readForm } from '#lib/forms/read.ts';
import { isRepeated, recurrenceIn } from '#lib/forms/repeats.ts';
import { parseInput } from '#lib/parse.ts';
import { Refusal } from '#lib/errors.ts';
import { checkPlan, DraftPlan } from '#lib/reads/plan-check.ts';
import { framed } from './framed.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
const KINDS: FieldKinds = {
  ...{ scheduledFor: 'instant or null', scheduledUntil: 'instant or null' },
  componentIds: 'list',
};

/**
 * What the plan in a form comes to: the next dates of a series, and what it overlaps with. A page of its own for a frame, or
 * the part of it for a screen that keeps it true.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response('Sign in first.\n', { status: 401 });
  if (!mayAct(actor, 'maintenance.write'))
    return new Response('Your role does not allow this.\n', { status: 403 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response('This is no form.\n', { status: 400 });
  const zone = (await pageOf())?.timeZone ?? 'UTC';
  const { typed } = await readForm(form, {});
  const { input } = applyKinds(typed, KINDS);
  const html = still(element(PlanPreview, { ...(await checked(input, zone)), pageZone: zone }));
  const isPart = request.headers.get('accept') === 'text/html-part';
  return new Response(isPart ? html : framed(html), { headers: HTML });
}

async function checked(input: Record<string, unknown>, zone: string) {
  try {
    const recurrence = isRepeated(input) ? recurrenceIn(input, zone) : null;
    const draft = parseInput(DraftPlan, { ...input, recurrence });
    return { ...(await checkPlan(draft)), problem: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const fields = error.details.fields ?? {};
    // What is not typed yet is no fault yet.
    const problem = fields['recurrence.rule'] ?? fields['recurrence.minutes'] ?? null;
    return { dates: [], overlaps: [], zone: null, problem: fields['recurrence.startsAt'] ? null : problem };
  }
}
