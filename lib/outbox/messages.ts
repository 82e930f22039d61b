import { eq } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { events, type subscribers } from '#db/schema/index.ts';
import type { Envelope } from '#lib/channels/channel.ts';
import { now } from '#lib/clock.ts';
import { SECOND } from '#lib/domain/instant.ts';
import { isPersonal } from '#lib/domain/personal.ts';
import { messageOf } from '#lib/documents/message.ts';
import { readAnnounced } from '#lib/published/read-announced.ts';
import { personalNews } from './personal-news.ts';

/** As long as that a message may be older than the words on the page. */
const FRESH = 5 * SECOND;

type Subscriber = typeof subscribers.$inferSelect;
/** What is sent, and to whom. */
export type News = Pick<Envelope, 'message' | 'announced'> & { readonly to: Envelope['subscriber'] };

/**
 * What an event says to a subscriber now; null when there is nothing to say any more. What goes to thousands is composed
 * once for all of them.
 */
export function newMessages() {
  const made = new Map<number, { readonly at: number; readonly found: Promise<Found | null> }>();

  function composed(eventId: number): Promise<Found | null> {
    const at = now();
    for (const [id, { at: madeAt }] of made) if (Math.abs(at - madeAt) > FRESH) made.delete(id);
    let one = made.get(eventId);
    if (!one) {
      one = { at, found: compose(eventId) };
      // One that failed is not kept.
      one.found.catch(() => made.delete(eventId));
      made.set(eventId, one);
    }
    return one.found;
  }

  return async function newsFor(eventId: number, subscriber: Subscriber): Promise<News | null> {
    const found = await composed(eventId);
    if (!found) return null;
    if ('personal' in found) return personalNews(found.personal, subscriber);
    return subscriber.status === 'active' ? { ...found, to: subscriber } : null;
  };
}

type Event = typeof events.$inferSelect;
type Found = Pick<Envelope, 'message' | 'announced'> | { readonly personal: Event };

async function compose(eventId: number): Promise<Found | null> {
  const [event] = await reader().select().from(events).where(eq(events.id, eventId));
  if (!event) return null;
  if (isPersonal(event.type)) return { personal: event };
  const announced = await readAnnounced(event);
  return announced && { message: messageOf(announced, now()), announced };
}
