import type { Told } from '#db/history/story.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { SourceUpdate } from './source.ts';

/** What only programs are told of an update, beside what it tells. */
export type PlannedUpdate<Status extends string> = Told<Status> & {
  readonly tweetId: string | null;
  readonly customTweet: string | null;
  readonly components: readonly { readonly oldStatus: ComponentStatus | null }[];
};

/** An update as it was recorded: words, line ends and HTML as typed, times to the millisecond. */
export function planUpdate<Status extends string>(
  update: SourceUpdate,
  status: Status,
  remarks: Remarks,
): PlannedUpdate<Status> {
  const named = new Map<string, PlannedUpdate<Status>['components'][number]>();
  for (const { code, old_status, new_status } of update.affected_components ?? []) {
    if (named.has(code))
      remarks.add('An update names a component twice; the last status counts', `update ${update.id}`);
    named.set(code, { componentId: code, status: new_status, oldStatus: old_status ?? null });
  }
  return {
    id: update.id,
    status,
    body: update.body ?? '',
    displayAt: update.display_at,
    createdAt: update.created_at,
    updatedAt: update.updated_at,
    nextUpdateBy: null,
    notify: update.deliver_notifications,
    tweetId: update.tweet_id ?? null,
    customTweet: update.custom_tweet ?? null,
    components: [...named.values()],
  };
}
