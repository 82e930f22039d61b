import type { Role } from './role.ts';
import type { Scope } from './scope.ts';

export const ACTOR_KINDS = ['user', 'token', 'clock', 'subscriber', 'import', 'setup'] as const;

/** Who does it. Every verb takes one, so that nobody can forget who did it. */
export type Actor =
  | { readonly kind: 'user'; readonly id: string; readonly name: string; readonly role: Role }
  | {
      readonly kind: 'token';
      readonly id: string;
      readonly name: string;
      readonly scopes: readonly Scope[];
      /** What it asks for may be asked for again, and is done once: see `lib/api/once.ts`. */
      readonly once?: Once;
    }
  | { readonly kind: 'clock' }
  /** A visitor who subscribes, or whoever holds the link of a subscription. */
  | { readonly kind: 'subscriber' }
  /** The command line of whoever holds the machine; `source` is what was read. */
  | { readonly kind: 'import'; readonly source: string }
  /** The first visit, with the one-time code; and visitors who follow an invitation. */
  | { readonly kind: 'setup' };

/** A request that its sender may repeat when no answer came. */
export interface Once {
  /** The sender's own name for it. */
  readonly key: string;
  /** Of all that is asked, so that one name does not stand for two requests. */
  readonly requestHash: string;
  /** Of this one sending of it: a request may take several transactions. */
  readonly attempt: string;
}

export const CLOCK: Actor = { kind: 'clock' };
export const SUBSCRIBER: Actor = { kind: 'subscriber' };

export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
    case 'token':
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
