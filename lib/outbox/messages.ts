import { eq } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { SECOND } from '#lib/domain/instant.ts';
import { type Message, messageOf } from '#lib/documents/message.ts';
import { readAnnounced } from '#lib/published/read-announced.ts';

/** As long as that a message may be older than the words on the page. */
const FRESH = 5 * SECOND;

/** Composes each message once for the thousands that get it; null when there is nothing to say any more. */
export function newMessages() {
  const made = new Map<number, { readonly at: number; readonly message: Promise<Message | null> }>();

  return function messageFor(eventId: number): Promise<Message | null> {
    const at = now();
    for (const [id, { at: madeAt }] of made) if (Math.abs(at - madeAt) > FRESH) made.delete(id);
    let found = made.get(eventId);
    if (!found) {
      found = { at, message: compose(eventId) };
      // One that failed is not kept.
      found.message.catch(() => made.delete(eventId));
      made.set(eventId, found);
    }
    return found.message;
  };
}

async function compose(eventId: number): Promise<Message | null> {
  const [event] = await reader().select().from(events).where(eq(events.id, eventId));
  const announced = event && (await readAnnounced(event));
  return announced ? messageOf(announced, now()) : null;
}
