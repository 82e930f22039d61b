import { googleChatBody } from '#lib/documents/google-chat-body.ts';
import type { Guard } from '#lib/outbound/guarded-fetch.ts';
import type { Channel } from './channel.ts';
import { chatWebhook } from './chat-webhook.ts';

/** Google says 404 for a room that is gone, 401 or 403 for a webhook that was taken back. */
export function googleChatOver(guard: Guard): Channel {
  return chatWebhook({ body: googleChatBody, gone: [401, 403, 404] }, guard);
}
