import type { Told } from '#db/history/story.ts';
import type { Remarks } from '#lib/import/report.ts';
import type { SourceUpdate } from './source.ts';

/** An update as it was recorded: words, line ends and HTML as typed, times to the millisecond. */
export function planUpdate<Status extends string>(
  update: SourceUpdate,
  status: Status,
  remarks: Remarks,
): Told<Status> {
  if (update.tweet_id != null || update.custom_tweet)
    remarks.add('The post on Twitter that went with an update is not kept', `update ${update.id}`);
  const named = new Map<string, Told<Status>['components'][number]>();
  for (const { code, new_status } of update.affected_components ?? []) {
    if (named.has(code))
      remarks.add('An update names a component twice; the last status counts', `update ${update.id}`);
    named.set(code, { componentId: code, status: new_status });
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
    components: [...named.values()],
  };
}
