import { z } from 'zod';
import { toTheSecond } from '#lib/api/times.ts';
import { shownAddress } from '#lib/domain/shown-address.ts';
import { CHANNEL_KINDS } from '#lib/domain/subscriber.ts';
import { notFound } from '#lib/errors.ts';
import { type KnownSubscriber, subscriberAsked } from '#lib/reads/subscribers-asked.ts';
import { time } from './component-shape.ts';

/** What this page has none of: it sends no SMS, removes nobody by itself, and is read by everybody. */
const none = z.null();

export const Subscriber = z
  .object({
    id: z.string(),
    skip_confirmation_notification: z.boolean(),
    mode: z.enum(CHANNEL_KINDS),
    /** Of a mailbox; of a webhook the mailbox that hears when it is given up. */
    email: z.string().nullable(),
    /** Of a webhook. The address of a chat room is a secret: whoever has it can write there. */
    endpoint: z.string().nullable(),
    phone_number: none,
    phone_country: none,
    display_phone_number: none,
    obfuscated_channel_name: z.string().nullable(),
    workspace_name: none,
    quarantined_at: time.nullable(),
    purge_at: none,
    /** Components and groups. Null is the whole page; none are given of somebody who follows incidents alone. */
    components: z.array(z.string()).nullable(),
    page_access_user_id: none,
    created_at: time,
  })
  .meta({ id: 'Subscriber' });

export function subscriberShape({ row, choice }: KnownSubscriber): z.input<typeof Subscriber> {
  const { channel, address, contact } = row;
  const isPlain = channel === 'email' || channel === 'webhook';
  return {
    ...{ id: row.id, skip_confirmation_notification: false, mode: channel },
    email: channel === 'email' ? address : contact,
    endpoint: channel === 'webhook' ? address : null,
    ...{ phone_number: null, phone_country: null, display_phone_number: null },
    obfuscated_channel_name: isPlain || address === null ? null : shownAddress(channel, address, false),
    workspace_name: null,
    // Nothing of it changes while it is in quarantine.
    quarantined_at: row.status === 'quarantined' ? toTheSecond(row.updatedAt) : null,
    purge_at: null,
    components: row.scope === 'page' ? null : [...choice.components, ...choice.groups].map(({ id }) => id),
    page_access_user_id: null,
    created_at: toTheSecond(row.createdAt),
  };
}

/** @throws Refusal `not_found` for nobody, for who left, and for who does not follow that incident */
export async function subscriberThere(id: string, incidentId?: string) {
  const found = await subscriberAsked(id, incidentId);
  if (!found) throw notFound('subscriber');
  return subscriberShape(found);
}
