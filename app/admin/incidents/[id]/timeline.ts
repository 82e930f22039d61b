import type { TimelineUpdate } from '#components/staff/staff-timeline.tsx';
import { incidentWord } from '#components/staff/words.ts';
import type { IncidentStatus } from '#lib/domain/incident.ts';
import { markdown } from '#lib/markdown.ts';
import type { StaffTimelineOf } from '#lib/reads/timeline.ts';

/** What was read, as the timeline draws it: text rendered, components by name. */
export function incidentTimeline(
  {
    incident,
    updates,
    names,
  }: StaffTimelineOf<IncidentStatus> & { readonly incident: { readonly id: string } },
  mayEdit: boolean,
): TimelineUpdate[] {
  return updates.map((update) => ({
    ...update,
    state: update.status,
    word: incidentWord(update.status),
    html: markdown(update.body),
    components: update.components.map(({ componentId, status }) => ({
      id: componentId,
      name: names[componentId] ?? '',
      status,
    })),
    ...(mayEdit ? { editHref: `/admin/incidents/${incident.id}/updates/${update.id}` } : {}),
  }));
}
