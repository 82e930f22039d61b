import type { Message } from '#lib/documents/message.ts';
import type { AnnouncedInFull } from '#lib/published/announced-in-full.ts';
import type { Ways } from '#lib/documents/message-text.ts';
import type { PersonalWays } from '#lib/documents/personal-message.ts';
import type { subscribers } from '#db/schema/index.ts';

/** How an attempt to send ended. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** May succeed later for this subscriber: a full mailbox, busy, over a limit. Never held against them. */
  | { readonly kind: 'temporary'; readonly reason: string }
  /** The address will never take anything: no such mailbox, gone. The subscriber is quarantined. */
  | { readonly kind: 'permanent'; readonly reason: string }
  /** This message was turned down for good, and the address may be well: our reputation, its content. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The channel itself is down: nobody is to blame, and no attempt is counted. */
  | { readonly kind: 'unavailable'; readonly reason: string };

/** One message to one subscriber. */
export interface Envelope {
  /** The same at each attempt, so that a repeat can be recognised. */
  readonly id: string;
  readonly subscriber: Pick<typeof subscribers.$inferSelect, 'id' | 'address' | 'keys' | 'linkVersion'>;
  readonly message: Message;
  /** What is told as the page knows it, for programs; null for what is between us and this subscriber. */
  readonly announced: AnnouncedInFull | null;
  /** `oneClick` takes the POST of a mail program (RFC 8058), and is shown nowhere. */
  readonly ways: Ways & PersonalWays & { readonly oneClick: string };
}

/** A way to reach subscribers. */
export interface Channel {
  /** Why nothing can be sent by it at all, for staff; null when it is set up. */
  readonly missing: () => string | null;
  /** Messages that are on their way at the same time. */
  readonly concurrency: number;
  /** Messages begun in a second at most; null where the other side takes what it gets. */
  readonly perSecond: number | null;
  /** Never throws for what the other side does. */
  send(envelope: Envelope): Promise<Outcome>;
}
