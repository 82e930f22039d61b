import type { Message } from '#lib/documents/message.ts';
import type { Ways } from '#lib/documents/message-text.ts';
import { oneLine } from '#lib/domain/one-line.ts';
import type { Guard, OutboundAnswer } from '#lib/outbound/guarded-fetch.ts';
import type { Channel, Outcome } from './channel.ts';
import { isSuccess, postJson } from './post-json.ts';

/** What of an answer is told to staff, in characters. */
const TOLD = 200;

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
  const words = oneLine(body.replaceAll(/\p{Cc}/gu, '\n')).slice(0, TOLD);
  const reason = words === '' ? `answered ${status}` : `answered ${status}: ${words}`;
  if (gone.includes(status)) return { kind: 'permanent', reason };
  return { kind: [400, 413, 415, 422].includes(status) ? 'refused' : 'temporary', reason };
}
