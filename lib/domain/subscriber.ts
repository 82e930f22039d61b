export const CHANNEL_KINDS = [
  'email',
  'webhook',
  'slack',
  'teams',
  'discord',
  'google_chat',
  'telegram',
  'push',
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/**
 * `unconfirmed`: has not proved that the address is theirs. `paused`: by themselves, until they go on.
 * `quarantined`: the address failed for good. `left`: unsubscribed; the address is forgotten, the row stays for the ledger.
 * Only `active` ones are told.
 */
export const SUBSCRIBER_STATUSES = ['unconfirmed', 'active', 'paused', 'quarantined', 'left'] as const;
export type SubscriberStatus = (typeof SUBSCRIBER_STATUSES)[number];

/**
 * `waiting`: until `due_at`. `sending`: a worker has it until its lease ends. `sent`: the other side took it.
 * `failed`: given up, with the reason. `superseded`: a newer word on the same thing went instead.
 * `withdrawn`: the subscriber left or was quarantined, or staff undid the update, before it was sent.
 */
export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'failed', 'superseded', 'withdrawn'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
