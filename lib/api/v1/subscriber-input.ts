import { z } from 'zod';
import { liveGroups } from '#db/queries/component.ts';
import type { Tx } from '#db/write.ts';
import { ids, oneOf, text, textOrNull } from '#lib/api/fields.ts';
import { normaliseAddress } from '#lib/domain/channel-address.ts';
import { CHANNEL_KINDS, type ChannelKind, type SubscriberStatus } from '#lib/domain/subscriber.ts';
import { invalid, Refusal } from '#lib/errors.ts';

/** What there are none of is a type that programs may ask for all the same. */
export const type = oneOf([...CHANNEL_KINDS, 'sms', 'integration_partner']);
export const channelOf = (type: string | undefined) => CHANNEL_KINDS.find((kind) => kind === type);
export const isNobody = (type: string | undefined) => type !== undefined && channelOf(type) === undefined;

/** Who paused their messages is confirmed, and counts as active: nobody has to be asked or added again. */
export const STATES = {
  active: ['active', 'paused'],
  unconfirmed: ['unconfirmed'],
  quarantined: ['quarantined'],
  all: undefined,
} as const satisfies Record<string, readonly SubscriberStatus[] | undefined>;
export type State = keyof typeof STATES;
export const state = oneOf(['active', 'unconfirmed', 'quarantined', 'all']);

/** How verbs call what is called otherwise here. */
export const fieldNames = {
  ...{ contact: 'email', groupIds: 'component_ids', subscriberIds: 'subscribers' },
  ...{ channel: 'type', incidentIds: 'incident_id' },
};

export const componentIds = ids.transform((given) => [...new Set(given)]).nullish();

/** Components and groups are both components here. Left out is the whole page. */
export async function chosen(tx: Tx, given: readonly string[] | null | undefined) {
  if (!given) return { scope: 'page' } as const;
  const groups = new Set((await liveGroups(tx)).map(({ id }) => id));
  return {
    scope: 'chosen',
    componentIds: given.filter((id) => !groups.has(id)),
    groupIds: given.filter((id) => groups.has(id)),
  } as const;
}

export const contact = {
  email: textOrNull.nullish(),
  endpoint: textOrNull.nullish(),
  phone_number: z.unknown().optional(),
  phone_country: text.nullish(),
};
type Contact = { readonly [field in keyof typeof contact]?: unknown };

const ROOMS = ['slack', 'teams', 'discord', 'google_chat'] as const satisfies readonly ChannelKind[];

/** By which channel somebody is told, and where: the addresses of chat rooms are known by their form. */
export function addressed(
  given: Contact & { email?: string | null | undefined; endpoint?: string | null | undefined },
) {
  if (given.phone_number)
    throw invalid('phone_number', 'This page sends no SMS. Give an email, or an endpoint.');
  const { email, endpoint } = given;
  if (endpoint) {
    const channel = ROOMS.find((kind) => normaliseAddress(kind, endpoint) !== null) ?? 'webhook';
    return { channel, address: endpoint, contact: email ?? null, field: 'endpoint' } as const;
  }
  if (!email) throw invalid('email', 'Give an email, or an endpoint.');
  return { channel: 'email', address: email, contact: null, field: 'email' } as const;
}

/** What is wrong with the address, said of the field that it came in. */
export async function saidOf<T>(field: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { address, ...fields } = (error instanceof Refusal && error.details.fields) || {};
    if (address === undefined || !(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, error.message, {
      ...error.details,
      fields: { [field]: address, ...fields },
    });
  }
}
