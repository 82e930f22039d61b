import { desc, inArray } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { userOrThrow } from '#db/queries/user.ts';
import { events } from '#db/schema/index.ts';
import { CHANNELS } from '#lib/channels/index.ts';
import { now } from '#lib/clock.ts';
import { type Message, messageOf } from '#lib/documents/message.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { ANNOUNCED_TYPES } from '#lib/domain/announced.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { t } from '#lib/i18n/t.ts';
import { readAnnounced } from '#lib/published/read-announced.ts';
import { rateLimit } from '#lib/rate-limit.ts';

const tests = rateLimit(
  'test messages',
  { points: 5, duration: 10 * 60 },
  () => 'Five test messages in ten minutes are enough. Try again later.',
);

/** Looked through for one that still has something to say. */
const LAST = 20;

/**
 * Sends the mail of the last update to the person who asks for it, at once. It is no delivery: nothing is written down.
 * @returns the address it went to
 * @throws Refusal with what the server said
 */
export async function sendTest(actor: Actor): Promise<{ readonly address: string }> {
  if (actor.kind !== 'user' || !mayAct(actor, 'sending.control'))
    throw new Refusal('forbidden', 'Your role does not allow this.');
  const missing = CHANNELS.email.missing();
  if (missing !== null) throw new Refusal('unavailable', `Mail cannot be sent: ${missing}`);
  await tests.count(actor.id);
  const { email: address } = await userOrThrow(reader(), actor.id);
  const message = (await lastMessage()) ?? (await example());
  // Nobody is subscribed by it, so all of its ways lead to the page.
  const { url } = message.page;
  const ways = { manage: url, leave: url, confirm: url, oneClick: url };
  const subscriber = { id: actor.id, address, keys: null, linkVersion: 1 };
  const id = `test.${newId()}`;
  const outcome = await CHANNELS.email.send({ id, subscriber, message, announced: null, ways });
  if (outcome.kind !== 'sent')
    throw new Refusal('unavailable', `It was not sent. The server said: ${outcome.reason}`);
  return { address };
}

async function lastMessage(): Promise<Message | null> {
  const latest = await reader()
    .select()
    .from(events)
    .where(inArray(events.type, ANNOUNCED_TYPES))
    .orderBy(desc(events.id))
    .limit(LAST);
  for (const event of latest) {
    const announced = await readAnnounced(event);
    if (announced) return messageOf(announced, now());
  }
  return null;
}

/** Where nothing was ever told. */
async function example(): Promise<Message> {
  const page = (await pageFacts(reader()))!;
  return {
    subject: t('message.subject', {
      state: t('status.incident.resolved'),
      name: 'An example of an incident',
    }),
    state: t('status.incident.resolved'),
    title: 'An example of an incident',
    words: 'This is an invented update. It went to you alone, to show what a message looks like.',
    facts: [],
    link: { url: page.url, text: t('message.read') },
    page: { id: page.id, name: page.name, url: page.url },
    footer: page.mailFooter,
    why: t('message.why', { page: page.name }),
    tone: 'operational',
    subjectId: page.id,
  };
}
