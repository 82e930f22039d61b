import { createHmac } from 'node:crypto';
import type { Instant } from '#lib/domain/instant.ts';
import { secret } from '#lib/secret.ts';

const PREFIX = 'whsec_';

/**
 * What one subscriber's webhooks are signed with, in the form of Standard Webhooks. Derived and not stored, like the keys in
 * links; a new `linkVersion` makes a new one. It is shown to its owner and never sent in a message.
 */
export function webhookSecret({
  id,
  linkVersion,
}: {
  readonly id: string;
  readonly linkVersion: number;
}): string {
  const key = createHmac('sha256', secret()).update(`candor webhook ${id} ${linkVersion}`);
  return `${PREFIX}${key.digest('base64')}`;
}

/**
 * The headers of Standard Webhooks 1.0. The id is the same at each attempt, the time is the attempt's.
 * @param id of the delivery
 * @param body exactly as it is sent
 */
export function signatureHeaders(
  id: string,
  body: string,
  { secret, at }: { readonly secret: string; readonly at: Instant },
) {
  // Full stops hold apart what is signed, so there is none in an id.
  const webhookId = id.replaceAll('.', '_');
  const timestamp = Math.floor(at / 1000);
  const mac = createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'));
  const signature = mac.update(`${webhookId}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': webhookId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  };
}
