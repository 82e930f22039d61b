import { now } from '#lib/clock.ts';
import { personalWebhook } from '#lib/documents/personal-webhook.ts';
import { statuspageWebhook } from '#lib/documents/statuspage-webhook.ts';
import type { Guard, OutboundAnswer } from '#lib/outbound/guarded-fetch.ts';
import type { Channel, Outcome } from './channel.ts';
import { answered, isSuccess } from './judged.ts';
import { postJson } from './post-json.ts';
import { signatureHeaders, webhookSecret } from './webhook-signature.ts';

/** Milliseconds: what Statuspage allows, so receivers count on it. */
const WITHIN = 30_000;

/** Programs of subscribers: the body of Statuspage, signed as Standard Webhooks. */
export function webhookOver(guard: Guard): Channel {
  return {
    missing: () => null,
    ...{ concurrency: 20, perSecond: null },
    send({ id, subscriber, message, announced, ways }) {
      const at = now();
      const said = announced ? statuspageWebhook(announced, ways, at) : personalWebhook(message, ways, at);
      const body = JSON.stringify(said);
      const headers = signatureHeaders(id, body, { secret: webhookSecret(subscriber), at });
      return postJson(
        { address: subscriber.address, body, headers },
        { within: WITHIN, ...guard },
        outcomeOf,
      );
    },
  };
}

/** Its words are not told: where the operator lets webhooks into a network of theirs, they are nobody's to read. */
function outcomeOf({ status }: OutboundAnswer): Outcome {
  if (isSuccess(status)) return { kind: 'sent' };
  // One that is not there today may be being deployed; one that fails too often is given up by the ledger.
  return { kind: status === 410 ? 'permanent' : 'temporary', reason: answered(status) };
}
