import type { RecordedEvent } from '#db/queries/events-since.ts';
import { linkedWith } from '#db/queries/incident-links.ts';
import { pagesOfSeries, seriesIdOf } from '#db/queries/series-dates.ts';
import { type Story, storyOf } from '#db/queries/stories.ts';
import type { Database } from '#db/open.ts';
import type { EventType } from '#lib/domain/event.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { dayOf, monthOf } from '#lib/domain/time.ts';
import type { Change, ChangedStory, LinkedPage } from './change.ts';

/**
 * What kind of event reaches how far. `page`: everything that readers see names it. `story`: one incident or maintenance.
 * `series`: the dates of a maintenance that repeats. `component`: one component's own status. `metrics`: which charts there are, and what stands on them. `none`: nothing that readers see.
 */
const REACH = {
  'page.created': 'page',
  'page.settings_changed': 'page',
  'history.imported': 'page',
  'page.restored': 'page',
  'group.added': 'page',
  'group.changed': 'page',
  'group.removed': 'page',
  'component.added': 'page',
  'component.changed': 'page',
  'component.removed': 'page',
  'components.ordered': 'page',
  'component.status_changed': 'component',
  'incident.opened': 'story',
  'incident.changed': 'story',
  'incident.deleted': 'story',
  'incident.staffed': 'none',
  'note.added': 'none',
  'note.edited': 'none',
  'note.deleted': 'none',
  'incident.linked': 'story',
  'incident.unlinked': 'story',
  'incident.merged': 'story',
  'incident.split': 'story',
  'update.posted': 'story',
  'update.edited': 'story',
  'update.deleted': 'story',
  'maintenance.scheduled': 'story',
  'maintenance.changed': 'story',
  'maintenance.moved': 'story',
  'maintenance.reminded': 'none',
  'maintenance.started': 'story',
  'maintenance.extended': 'story',
  'maintenance.verifying': 'story',
  'maintenance.completed': 'story',
  'maintenance.cancelled': 'story',
  'maintenance.deleted': 'story',
  'series.planned': 'none',
  'series.changed': 'series',
  'series.ended': 'series',
  'series.date_skipped': 'series',
  'series.date_restored': 'series',
  'postmortem.drafted': 'none',
  'postmortem.autosaved': 'none',
  'postmortem.restored': 'none',
  'postmortem.set_aside': 'none',
  'postmortem.settled': 'none',
  'postmortem.commented': 'none',
  'postmortem.comment_resolved': 'none',
  'postmortem.comment_reopened': 'none',
  'postmortem.review_asked': 'none',
  'postmortem.review_withdrawn': 'none',
  'postmortem.reviewed': 'none',
  'postmortem.link_made': 'none',
  'postmortem.link_revoked': 'none',
  'postmortem.published': 'story',
  'postmortem.progressed': 'story',
  'postmortem.scheduled': 'none',
  'postmortem.unscheduled': 'none',
  'postmortem.reverted': 'story',
  // Of a postmortem that nobody can read yet.
  'postmortem.corrections_taken': 'none',
  'postmortem.deleted': 'story',
  'postmortem_template.created': 'none',
  'postmortem_template.changed': 'none',
  'postmortem_template.deleted': 'none',
  // Readers see a copy, from when the postmortem was published; where it shows progress, that is `postmortem.progressed`.
  'action_item.moved': 'none',
  'timeline.made': 'none',
  'timeline.entry_added': 'none',
  'timeline.entries_added': 'none',
  'timeline.entry_edited': 'none',
  'timeline.entry_deleted': 'none',
  'template.created': 'none',
  'template.changed': 'none',
  'template.deleted': 'none',
  'subscriber.asked': 'none',
  'subscriber.confirmed': 'none',
  'subscriber.changed': 'none',
  'subscriber.paused': 'none',
  'subscriber.resumed': 'none',
  'subscriber.left': 'none',
  'subscriber.link_sent': 'none',
  'subscriber.added': 'none',
  'subscriber.removed': 'none',
  'subscriber.quarantined': 'none',
  'subscriber.released': 'none',
  'subscribers.imported': 'none',
  'sending.paused': 'none',
  'sending.resumed': 'none',
  'delivery.retried': 'none',
  'metrics_provider.added': 'none',
  'metrics_provider.changed': 'none',
  'metrics_provider.removed': 'none',
  'metric.added': 'metrics',
  'metric.changed': 'metrics',
  'metric.emptied': 'metrics',
  'metric.removed': 'metrics',
  'metrics.ordered': 'metrics',
  'user.added': 'none',
  'user.changed': 'none',
  'user.password_changed': 'none',
  'user.notices_chosen': 'none',
  'user.removed': 'none',
  'user.invited': 'none',
  'invitation.revoked': 'none',
  'session.started': 'none',
  'session.revoked': 'none',
  'token.created': 'none',
  'token.revoked': 'none',
} as const satisfies Record<EventType, 'page' | 'story' | 'series' | 'component' | 'metrics' | 'none'>;

/** An incident that is new or gone, a window that moved: it may stand in another month than before. */
const MOVING: readonly EventType[] = [
  'incident.opened',
  'incident.deleted',
  'maintenance.scheduled',
  'maintenance.moved',
  'maintenance.deleted',
  'update.deleted',
];

/** What was said of components is gone with it. */
const UNSAYING: readonly EventType[] = ['incident.deleted', 'maintenance.deleted', 'update.deleted'];

/**
 * What events changed. The database may be further than they are: all is taken as it stands, and what a later event
 * did is changed again by that one.
 * @param at what time it is
 */
export async function whatChanged(
  db: Database,
  events: readonly RecordedEvent[],
  revision: number,
  { zone, at }: { readonly zone: string; readonly at: Instant },
): Promise<Change> {
  const thisYear = yearOf(at, zone);
  const components = new Map<string, number>();
  const reach = (id: string, year: number) => components.set(id, Math.min(year, components.get(id) ?? year));
  const stories = new Map<string, ChangedStory>();
  const found = new Map<string, Story | null>();
  const linked: LinkedPage[] = [];
  const beside = new Set<string>();
  let [months, figures] = [false, false];

  for (const event of events) {
    const { type, subjectId, data } = event;
    if (REACH[type] === 'component' && subjectId) reach(subjectId, thisYear);
    if (REACH[type] === 'series' && subjectId) {
      const { ids, plannedIds } = await pagesOfSeries(db, subjectId);
      for (const id of ids) {
        const month = monthOfStory(await storyOf(db, id), at, zone);
        stories.set(id, { kind: 'maintenance', id, month, hasPostmortem: false });
      }
      for (const id of plannedIds) reach(id, thisYear);
    }
    linked.push(...linkedUntil(data));
    if (REACH[type] !== 'story' || !subjectId) continue;
    if (!found.has(subjectId)) {
      found.set(subjectId, await storyOf(db, subjectId));
      linked.push(...(await linkedWith(db, subjectId)));
      const seriesId = 'maintenanceId' in data ? await seriesIdOf(db, subjectId) : null;
      if (seriesId !== null) beside.add(seriesId);
    }
    const story = found.get(subjectId)!;
    const kind = 'maintenanceId' in data ? 'maintenance' : 'incident';
    // The postmortem of one that was there before this event may be gone now.
    const hasPostmortem =
      type.startsWith('postmortem.') || type === 'incident.deleted' || (story?.hasPostmortem ?? false);
    stories.set(subjectId, {
      ...{ kind, id: subjectId, month: monthOfStory(story, at, zone) },
      hasPostmortem: hasPostmortem || (stories.get(subjectId)?.hasPostmortem ?? false),
    });
    for (const id of story?.componentIds ?? []) reach(id, yearOf(story.saidFrom, zone));
    // Nothing that was measured, but their feeds tell of it.
    for (const id of [...(story?.plannedIds ?? []), ...noMorePlanned(data)]) reach(id, thisYear);
    months ||= MOVING.includes(type) || changes(data, 'displayAt') || isDatedBack(event, story);
    figures ||= UNSAYING.includes(type) || changes(data, 'displayAt') || changes(data, 'components');
  }
  // The dates of a series name each other, and feeds tell of the next one.
  for (const seriesId of beside) {
    const { ids, plannedIds } = await pagesOfSeries(db, seriesId);
    linked.push(...ids.map((id) => ({ kind: 'maintenance' as const, id })));
    for (const id of plannedIds) reach(id, thisYear);
  }
  return {
    revision,
    everything: events.some(({ type }) => REACH[type] === 'page'),
    anything: events.some(({ type }) => REACH[type] !== 'none'),
    metrics: events.some(({ type }) => REACH[type] === 'metrics'),
    charts: false,
    stories: [...stories.values()],
    linked,
    ...{ months, components, figures, day: false, thisYear },
  };
}

export function monthOfStory(story: Story | null, at: Instant, zone: string): string | null {
  return story && story.datedAt <= at ? monthOf(dayOf(story.datedAt, zone)) : null;
}

export const yearOf = (at: Instant, zone: string) => Number(dayOf(at, zone).slice(0, 4));

/** Whether an edit of an update moved this of it. */
function changes(data: RecordedEvent['data'], field: string): boolean {
  return Array.isArray(data['changed']) && data['changed'].includes(field);
}

/** What is not linked any more, or with what is gone. */
function linkedUntil({ linked }: RecordedEvent['data']): LinkedPage[] {
  return Array.isArray(linked) ? (linked as LinkedPage[]) : [];
}

/** The components that a maintenance was planned for until an edit of its plan. */
function noMorePlanned({ componentIds }: RecordedEvent['data']): string[] {
  const before =
    typeof componentIds === 'object' && componentIds && 'before' in componentIds ? componentIds.before : [];
  return Array.isArray(before) ? before.map(String) : [];
}

/** A word from before the incident was thought to have begun: it began then. */
function isDatedBack({ type, data }: RecordedEvent, story: Story | null): boolean {
  return type === 'update.posted' && (story === null || Number(data['displayAt']) <= story.datedAt);
}
