import type { TimelineUpdate } from '#components/staff/staff-timeline.tsx';
import { markdown } from '#lib/markdown.ts';
import type { Told } from '#lib/reads/told.ts';
import type { StaffTimelineOf } from '#lib/reads/timeline.ts';

/** What was read, as the timeline draws it: text rendered, components by name. */
export function drawn<Status extends TimelineUpdate['state']>(
  { updates, names }: StaffTimelineOf<Status>,
  word: (status: Status) => string,
  /** Where an update is edited, for those who may. */
  editHref?: (updateId: string) => string,
  told: Readonly<Record<string, Told>> = {},
): TimelineUpdate[] {
  return updates.map((update) => ({
    ...update,
    state: update.status,
    word: word(update.status),
    html: markdown(update.body),
    components: update.components.map(({ componentId, status }) => ({
      id: componentId,
      name: names[componentId] ?? '',
      status,
    })),
    ...(told[update.id] ? { told: told[update.id]! } : {}),
    ...(editHref ? { editHref: editHref(update.id) } : {}),
  }));
}
