import type { Instant } from '#lib/domain/instant.ts';
import type { Message } from './message.ts';
import type { Ways } from './message-text.ts';
import type { PersonalWays } from './personal-message.ts';
import { webhookMeta } from './statuspage-webhook.ts';

/** What is between us and one webhook: not about an incident, so it has no `incident`, and programs pass over it. */
export function personalWebhook(message: Message, ways: Ways & PersonalWays, now: Instant) {
  const { subject, words, link, page } = message;
  return {
    meta: webhookMeta(ways, now),
    page: { id: page.id, name: page.name, url: page.url },
    message: { subject, text: words, link: link.url },
    ...(link.url === ways.confirm ? { confirmation: ways.confirm } : {}),
  };
}
