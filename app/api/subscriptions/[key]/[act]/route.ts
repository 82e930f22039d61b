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

/** What an act is done by, and what a subscription is after it. */
const SIMPLE = {
  confirm: { verb: confirmSubscription, becomes: 'active' },
  pause: { verb: pauseSubscription, becomes: 'paused' },
  resume: { verb: resumeSubscription, becomes: 'active' },
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
    else {
      const { verb, becomes } = SIMPLE[act as keyof typeof SIMPLE];
      const { status } = await verb(SUBSCRIBER, { key });
      // Who complained, say, cannot go on: then the page says how things are, and not that it is done.
      if (status !== becomes) return own;
    }
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
