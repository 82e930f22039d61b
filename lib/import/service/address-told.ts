import { normaliseAddress } from '#lib/domain/channel-address.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';

/** The addresses of chat rooms are known by their form. */
const ROOMS = ['slack', 'teams', 'discord', 'google_chat'] as const satisfies readonly ChannelKind[];

export interface Addressed {
  readonly channel: ChannelKind;
  readonly address: string;
}

/** @returns null for what is no mailbox */
export function mailbox(text: string): Addressed | null {
  const address = normaliseAddress('email', text);
  return address === null ? null : { channel: 'email', address };
}

/** By which channel an address of the web is written to. @returns null for what is none */
export function endpoint(text: string): Addressed | null {
  for (const channel of [...ROOMS, 'webhook'] as const) {
    const address = normaliseAddress(channel, text);
    if (address !== null) return { channel, address };
  }
  return null;
}
