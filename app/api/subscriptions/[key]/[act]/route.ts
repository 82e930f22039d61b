import { SUBSCRIBER } from '#lib/domain/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { answerForm, formIn, seeOther } from '#lib/forms/answer-form.ts';
import { choiceIn } from '#lib/forms/choice.ts';
import { changeSubscription } from '#lib/verbs/change-subscription.ts';
import { confirmSubscription } from '#lib/verbs/confirm-subscription.ts';
import { pauseSubscription } from '#lib/verbs/pause-subscription.ts';
import { resumeSubscription } from '#lib/verbs/resume-subscription.ts';
import { unsubscribe } from '#lib/verbs/unsubscribe.ts';

type Context = { params: Promise<{ key: string; act: string }> };

const SIMPLE = {
  confirm: confirmSubscription,
  pause: pauseSubscription,
  resume: resumeSubscription,
} as const;

/** What whoever holds the link of a subscription does with it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { key, act } = await params;
  const own = `/subscription/${encodeURIComponent(key)}`;
  if (act === 'leave') return leave(request, key, own);
  if (act !== 'change' && !Object.hasOwn(SIMPLE, act)) return new Response('Not found.\n', { status: 404 });
  return answerForm(request, { typed: choiceIn, back: own }, async (data) => {
    if (act === 'change')
      await changeSubscription(SUBSCRIBER, { key, version: Number(data.get('version')), ...choiceIn(data) });
    else await SIMPLE[act as keyof typeof SIMPLE](SUBSCRIBER, { key });
    return `${own}?done=${act}`;
  });
}

/** RFC 8058: the POST alone is enough, whoever sends it and whatever is in it. */
async function leave(request: Request, key: string, own: string): Promise<Response> {
  const isOneClick = (await formIn(request))?.get('List-Unsubscribe') === 'One-Click';
  try {
    await unsubscribe(SUBSCRIBER, { key });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response('There is no such subscription.\n', { status: 404 });
  }
  return isOneClick ? new Response('You are unsubscribed.\n') : seeOther(own);
}

/** A mail program that knows no one-click opens this address: that must change nothing. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { key, act } = await params;
  const page = act === 'leave' || act === 'confirm' ? `/${act}` : '';
  return seeOther(`/subscription/${encodeURIComponent(key)}${page}`);
}
