import { deliveryOf } from '#lib/channels/return-path.ts';

/** What may name the delivery in a report: addresses and ids of messages, in the order in which they are believed. */
export interface Traces {
  /** Envelope senders: `bounces+ID@host`. */
  readonly returnPaths: readonly (string | null | undefined)[];
  /** `<ID@host>`, as `mailOf` makes it. */
  readonly messageIds: readonly (string | null | undefined)[];
}

/** The delivery that a report is about; null when no trace of ours is in it. */
export function namedDelivery({ returnPaths, messageIds }: Traces): string | null {
  for (const path of returnPaths) {
    const found = path && deliveryOf(path.slice(0, 1_000));
    if (found) return found;
  }
  for (const id of messageIds) {
    const found = /^\s*<?(\d{1,15}\.[a-z0-9]{12})@/.exec(id?.slice(0, 1_000) ?? '')?.[1];
    if (found) return found;
  }
  return null;
}
