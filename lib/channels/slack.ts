import { slackBody } from '#lib/documents/slack-body.ts';
import type { Guard } from '#lib/outbound/guarded-fetch.ts';
import type { Channel } from './channel.ts';
import { chatWebhook } from './chat-webhook.ts';

/** Slack says 403 for `invalid_token` and `action_prohibited`, 404 for `no_service`, 410 for an archived channel. */
export function slackOver(guard: Guard): Channel {
  return chatWebhook({ body: slackBody, gone: [403, 404, 410] }, guard);
}
