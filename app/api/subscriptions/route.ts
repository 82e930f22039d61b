import { requestAddress } from '#lib/auth/request.ts';
import { SUBSCRIBER } from '#lib/domain/actor.ts';
import { answerForm } from '#lib/forms/answer-form.ts';
import { choiceIn, textIn } from '#lib/forms/choice.ts';
import { countSignUp } from '#lib/http/sign-ups.ts';
import { subscribe } from '#lib/verbs/subscribe.ts';

/** The form of visitors who want to be told. */
export async function POST(request: Request): Promise<Response> {
  return answerForm(request, { typed, back: '/subscribe/again' }, async (data) => {
    await countSignUp(await requestAddress());
    // A field that nobody sees: whoever fills it in is a program, and is told the same as all others.
    if (data.get('website')) return '/subscribe/asked';
    await subscribe(SUBSCRIBER, typed(data));
    return '/subscribe/asked';
  });
}

function typed(data: FormData) {
  const [channel, address, contact] = ['channel', 'address', 'contact'].map((name) => textIn(data, name));
  return { channel, address, contact, ...choiceIn(data) };
}
