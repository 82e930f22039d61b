import type { Message } from '#lib/documents/message.ts';
import type { Ways } from '#lib/documents/message-text.ts';
import type { Guard, OutboundAnswer } from '#lib/outbound/guarded-fetch.ts';
import type { Channel, Outcome } from './channel.ts';
import { answered, isSuccess } from './judged.ts';
import { postJson } from './post-json.ts';

export interface ChatService {
  readonly body: (message: Message, ways: Ways) => object;
  /** The answers that mean that the webhook will never work again. */
  readonly gone: readonly number[];
  /** What an answer really means, where the status does not say so. */
  readonly status?: (answer: OutboundAnswer) => number;
}

/** A chat service whose rooms are reached by incoming webhooks: an address with a secret in it, that takes JSON. */
export function chatWebhook(
  { body, gone, status = (answer) => answer.status }: ChatService,
  guard: Guard,
): Channel {
  return {
    missing: () => null,
    // Many rooms are one service, and it counts what comes from us.
    ...{ concurrency: 4, perSecond: 20 },
    send: ({ subscriber: { address }, message, ways }) =>
      postJson({ address, body: JSON.stringify(body(message, ways)) }, guard, (answer) =>
        outcomeOf(status(answer), answer.body, gone),
      ),
  };
}

function outcomeOf(status: number, body: string, gone: readonly number[]): Outcome {
  if (isSuccess(status)) return { kind: 'sent' };
  const reason = answered(status, body);
  if (gone.includes(status)) return { kind: 'permanent', reason };
  return { kind: [400, 413, 415, 422].includes(status) ? 'refused' : 'temporary', reason };
}
