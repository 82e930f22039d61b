import { type Instant, plus } from '#lib/domain/instant.ts';
import type { HistoryAffected, HistoryUpdate } from '#lib/import/history.ts';

type Plain<Status extends string> = Pick<HistoryUpdate<Status>, 'id' | 'status' | 'body' | 'components'> & {
  readonly at: Instant;
  /** Left out: it was never changed. */
  readonly updatedAt?: Instant;
};

/**
 * Updates of a source that says nothing of posts and of who was told.
 * @param updates oldest first. Those of one moment are written down one after the other, so that they keep this order.
 */
export function plainUpdates<Status extends string>(
  updates: readonly Plain<Status>[],
): HistoryUpdate<Status>[] {
  let last = Number.NEGATIVE_INFINITY;
  return updates.map(({ at, updatedAt, ...update }) => {
    const createdAt = at > last ? at : plus(last as Instant, 1);
    last = createdAt;
    return {
      ...update,
      ...{ displayAt: at, createdAt, updatedAt: updatedAt ?? createdAt },
      ...{ notify: false, tweetId: null, customTweet: null },
    };
  });
}

/** @param name as the component was called then */
export function affected(
  componentId: string,
  name: string,
  status: HistoryAffected['status'],
): HistoryAffected {
  return { componentId, name, status, oldStatus: null };
}
