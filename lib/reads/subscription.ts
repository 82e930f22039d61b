import { reader } from '#db/open.ts';
import { subscriptionOf } from '#db/queries/subscriber.ts';
import { webhookSecret } from '#lib/channels/webhook-signature.ts';
import type { ChannelKind, SubscriberStatus } from '#lib/domain/subscriber.ts';
import type { Subscription } from '#lib/domain/subscription.ts';
import { Refusal } from '#lib/errors.ts';
import { ownSubscription } from '#lib/verbs/own-subscription.ts';

/** A subscription as its subscriber sees it. */
export interface OwnSubscription {
  readonly channel: ChannelKind;
  /** Null once it is forgotten. */
  readonly address: string | null;
  readonly status: SubscriberStatus;
  readonly reason: string | null;
  /** They told their provider that we are spam: nothing is ever sent again. */
  readonly complained: boolean;
  /** What a webhook's receiver checks our signatures with; null for all other channels. */
  readonly secret: string | null;
  readonly version: number;
  readonly choice: Subscription & { readonly newestOnly: boolean };
}

/** @returns null for a key that opens nothing */
export async function readSubscription(key: string): Promise<OwnSubscription | null> {
  try {
    const row = await ownSubscription(reader(), key);
    const { channel, address, status, reason, version, newestOnly } = row;
    const choice = { ...(await subscriptionOf(reader(), row)), newestOnly };
    const secret = channel === 'webhook' ? webhookSecret(row) : null;
    const complained = row.complainedAt !== null;
    return { channel, address, status, reason, complained, secret, version, choice };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return null;
    throw error;
  }
}
