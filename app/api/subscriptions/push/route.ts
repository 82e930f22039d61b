import { z } from 'zod';
import { requestAddress } from '#lib/auth/request.ts';
import { SUBSCRIBER } from '#lib/domain/actor.ts';
import { choiceIn } from '#lib/forms/choice.ts';
import { refusalAnswer } from '#lib/http/refusal-answer.ts';
import { countSignUp } from '#lib/http/sign-ups.ts';
import { parseInput } from '#lib/parse.ts';
import { movePush } from '#lib/verbs/move-push.ts';
import { subscribe } from '#lib/verbs/subscribe.ts';

/** What `public/subscribe.js` sends: the fields of the form beside it as they are, and what the browser gave. */
const Asked = z.object({
  address: z.unknown(),
  keys: z.unknown(),
  choice: z
    .array(z.tuple([z.string().max(100), z.string().max(200)]))
    .max(3_000)
    .default([]),
});
/** What `public/push-worker.js` sends when its address has changed. */
const Moved = z.object({ key: z.string(), address: z.unknown(), keys: z.unknown() });

/** A browser asks for notifications. 202: it is asked back by the first of them, which its worker answers. */
export async function POST(request: Request): Promise<Response> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    return new Response('This takes JSON.\n', { status: 415 });
  let given: unknown;
  try {
    given = await request.json();
  } catch {
    return new Response('This is not JSON.\n', { status: 400 });
  }
  try {
    await countSignUp(await requestAddress());
    if (Moved.safeParse(given).success) await movePush(SUBSCRIBER, given);
    else {
      const { choice, ...browser } = parseInput(Asked, given);
      const data = new FormData();
      for (const [name, value] of choice) data.append(name, value);
      await subscribe(SUBSCRIBER, { channel: 'push', ...browser, ...choiceIn(data) });
    }
    return new Response(null, { status: 202 });
  } catch (error) {
    return refusalAnswer(error);
  }
}
