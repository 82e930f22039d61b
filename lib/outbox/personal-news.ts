import { reader } from '#db/open.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import type { events, subscribers } from '#db/schema/index.ts';
import { personalMessage } from '#lib/documents/personal-message.ts';
import { isPersonal, isStillMeant } from '#lib/domain/personal.ts';
import { pageInfo } from '#lib/published/page-info.ts';
import type { News } from './messages.ts';
import { waysOf } from './ways.ts';

/** What is between us and this subscriber; null when it is not meant any more, or there is nobody to tell. */
export async function personalNews(
  { type, data }: typeof events.$inferSelect,
  subscriber: typeof subscribers.$inferSelect,
): Promise<News | null> {
  const facts = await pageFacts(reader());
  if (!facts || !isPersonal(type) || !isStillMeant(type, subscriber.status)) return null;
  const { id, contact } = subscriber;
  const to = type === 'subscriber.quarantined' ? { ...subscriber, address: contact, keys: null } : subscriber;
  if (to.address === null) return null;
  const page = { ...pageInfo(facts), id: facts.id };
  const reason = typeof data['reason'] === 'string' ? data['reason'] : '';
  const ways = waysOf(subscriber, page.url);
  return { message: personalMessage(type, page, { subscriberId: id, reason, ways }), announced: null, to };
}
