import { z } from 'zod';
import { mayAct } from '#lib/domain/permission.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { invalid, Refusal } from '#lib/errors.ts';
import type { Admission } from './admission.ts';
import { type Admitted, admitSubscribers } from './admit-subscribers.ts';
import { flag, oneOf } from './fields.ts';
import { address, addressOf, choice, meant } from './subscription-fields.ts';
import { verb } from './verb.ts';

/** Chats of Telegram and browsers are known by what they send us, so nobody can add them for somebody else. */
export const CHANNELS_TO_ADD = [
  'email',
  'webhook',
  'slack',
  'teams',
  'discord',
  'google_chat',
] as const satisfies readonly ChannelKind[];

export const AddSubscriber = z.object({
  channel: oneOf(CHANNELS_TO_ADD).default('email'),
  address,
  /** A mailbox that hears when a webhook is given up. */
  contact: address.nullish(),
  /** They agreed elsewhere, so they are not asked. */
  confirmed: flag.default(false),
  ...choice,
});

/** Staff have somebody told: after asking them, or at once where an admin says that they agreed elsewhere. */
export const addSubscriber = verb({
  act: 'subscriber.invite',
  schema: AddSubscriber,
  async run(tx, { channel, address, contact, confirmed, ...given }) {
    if (confirmed && !mayAct(tx.actor, 'subscriber.write'))
      throw new Refusal('forbidden', 'Only admins add subscribers without asking them.');
    const candidate = {
      ...{ channel, address: addressOf(channel, address), choice: await meant(tx, given), isInactive: false },
      contact: channel === 'webhook' && contact?.trim() ? addressOf('email', contact, 'contact') : null,
    };
    const [{ what, id } = NOBODY] = await admitSubscribers(tx, [candidate], confirmed);
    if (what !== 'added' && what !== 'asked') throw invalid('address', REFUSED[what]);
    if (what === 'added') await tx.record({ type: 'subscriber.added', subjectId: id, data: { channel } });
    return { subscriberId: id, what };
  },
});

const NOBODY: Admitted = { what: 'already', id: '' };
const REFUSED: Readonly<Record<Exclude<Admission, 'added' | 'asked'>, string>> = {
  already: 'This address is subscribed already.',
  quarantined: 'This address is in quarantine, because it failed. Take it out there, once it is well again.',
  complained: 'Whoever reads there reported our messages as spam: nothing is sent to them any more.',
  lately: 'They were asked within the hour. Wait for their answer, or ask again later.',
  left: 'They unsubscribed. Ask them: only they can say that they want messages again.',
  inactive: 'This address gets no messages.',
};
