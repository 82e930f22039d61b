import { teamsBody } from '#lib/documents/teams-body.ts';
import type { Guard, OutboundAnswer } from '#lib/outbound/guarded-fetch.ts';
import type { Channel } from './channel.ts';
import { chatWebhook } from './chat-webhook.ts';

/** Teams says 404 or 410 for a webhook or workflow that was deleted, 401 for a wrong signature. */
export function teamsOver(guard: Guard): Channel {
  return chatWebhook({ body: teamsBody, gone: [401, 404, 410], status: realStatus }, guard);
}

/** Webhooks of the older kind answer 200 to everything, and say in words what Teams itself answered. */
function realStatus({ status, body }: OutboundAnswer): number {
  const said = /endpoint returned HTTP error (\d{3})/.exec(body)?.[1];
  if (said !== undefined) return Number(said);
  return status === 200 && body.startsWith('Webhook message delivery failed') ? 502 : status;
}
