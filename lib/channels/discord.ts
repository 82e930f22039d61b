import { discordBody } from '#lib/documents/discord-body.ts';
import type { Guard } from '#lib/outbound/guarded-fetch.ts';
import type { Channel } from './channel.ts';
import { chatWebhook } from './chat-webhook.ts';

/** Discord says 404 for a webhook it does not know (10015), 401 for one with a wrong token. */
export function discordOver(guard: Guard): Channel {
  return chatWebhook({ body: discordBody, gone: [401, 404] }, guard);
}
