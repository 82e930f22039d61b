import type { Role } from './role.ts';

export const ACTOR_KINDS = ['user', 'token', 'clock', 'subscriber', 'import', 'setup'] as const;

/** Who does it. Every verb takes one, so that nobody can forget who did it. */
export type Actor =
  | { readonly kind: 'user'; readonly id: string; readonly name: string; readonly role: Role }
  | { readonly kind: 'clock' }
  /** A visitor who subscribes, or whoever holds the link of a subscription. */
  | { readonly kind: 'subscriber' }
  /** The command line of whoever holds the machine; `source` is what was read. */
  | { readonly kind: 'import'; readonly source: string }
  /** The first visit, with the one-time code; and visitors who follow an invitation. */
  | { readonly kind: 'setup' };

export const CLOCK: Actor = { kind: 'clock' };
export const SUBSCRIBER: Actor = { kind: 'subscriber' };

export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
      return actor.name;
    case 'clock':
      return 'Clock';
    case 'subscriber':
      return 'A subscriber';
    case 'import':
      return `Import from ${actor.source}`;
    case 'setup':
      return 'Set-up';
  }
}
