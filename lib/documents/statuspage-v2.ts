import type { Instant } from '#lib/domain/instant.ts';
import { bareTweetIds } from '#lib/domain/tweet-id.ts';
import { zonedIso } from '#lib/domain/zoned-iso.ts';
import type { DetailedComponent } from '#lib/published/announced-in-full.ts';
import type { PublishedStatuspage } from '#lib/published/statuspage.ts';
import { storyEnd, storyEntries, type StoryInFull, storyLink, storyStatus } from './statuspage-story.ts';
import { V2_FILES, type V2File } from './v2-addresses.ts';
import { storyUrl } from './story-url.ts';

/**
 * A file of Statuspage's read API v2: its keys in its order, its nulls, its times in the zone of the page. What this page
 * knows beyond it stands in keys of its own at the end of an object, and only where there is something to say.
 */
export function statuspageV2(file: V2File, published: PublishedStatuspage): string {
  const { components, incidents, maintenances, status } = V2_FILES[file];
  const { pageId, page, updatedAt } = published;
  const answer = {
    page: {
      ...{ id: pageId, name: page.name, url: page.url, time_zone: page.timeZone },
      updated_at: zonedIso(updatedAt, page.timeZone),
    },
    ...(components && {
      components: published.components.map((one) => componentOf(one, published, one.children)),
    }),
    ...(incidents && { incidents: published.incidents.map((one) => incidentOf(one, published)) }),
    ...(maintenances && {
      scheduled_maintenances: published.maintenances.map((one) => maintenanceOf(one, published)),
    }),
    ...(status && { status: published.status }),
  };
  return bareTweetIds(JSON.stringify(answer));
}

type Clock = (instant: Instant | null) => string | null;
const clockOf = ({ page }: PublishedStatuspage): Clock => {
  return (instant) => (instant === null ? null : zonedIso(instant, page.timeZone));
};

/** @param children the ids of what is in a group; null for what is none */
function componentOf(
  component: DetailedComponent,
  published: PublishedStatuspage,
  children: readonly string[] | null = null,
) {
  const at = clockOf(published);
  return {
    id: component.id,
    name: component.name,
    status: component.status,
    created_at: at(component.createdAt),
    updated_at: at(component.updatedAt),
    position: component.position,
    description: component.description,
    showcase: component.showUptime,
    start_date: component.startDate,
    group_id: component.groupId,
    page_id: published.pageId,
    group: children !== null,
    only_show_if_degraded: component.onlyShowIfDegraded,
    ...(children && { components: children }),
  };
}

function storyOf(full: StoryInFull, published: PublishedStatuspage) {
  const { story, details } = full;
  const { page, pageId } = published;
  const at = clockOf(published);
  return {
    id: story.id,
    name: story.name,
    status: storyStatus(full),
    created_at: at(details.createdAt),
    updated_at: at(story.updatedAt),
    monitoring_at: at(details.monitoringAt),
    resolved_at: at(storyEnd(full)),
    impact: details.impact,
    shortlink: storyLink(full, page),
    // Of a maintenance it is when it was planned, not when it begins.
    started_at: at(story.kind === 'incident' ? story.startedAt : details.plannedAt),
    page_id: pageId,
    incident_updates: storyEntries(full).map((entry) => ({
      id: entry.id,
      status: entry.status,
      body: entry.body,
      incident_id: story.id,
      created_at: at(entry.createdAt),
      updated_at: at(entry.updatedAt),
      display_at: at(entry.displayAt),
      affected_components: entry.affected,
      deliver_notifications: entry.notify,
      custom_tweet: entry.customTweet,
      tweet_id: entry.tweetId,
    })),
    components: details.components.map((one) => componentOf(one, published)),
  };
}

function incidentOf(full: PublishedStatuspage['incidents'][number], published: PublishedStatuspage) {
  const { story, details } = full;
  const { page } = published;
  return {
    ...storyOf(full, published),
    ...(details.reminderIntervals !== undefined && { reminder_intervals: details.reminderIntervals }),
    ...(story.nextUpdate && { next_update_by: clockOf(published)(story.nextUpdate.by) }),
    ...(story.postmortemAt !== null && {
      postmortem_url: `${storyUrl(page, story)}/postmortem`,
    }),
  };
}

function maintenanceOf(full: PublishedStatuspage['maintenances'][number], published: PublishedStatuspage) {
  const at = clockOf(published);
  const { scheduledFor, scheduledUntil } = full.story;
  return {
    ...storyOf(full, published),
    scheduled_for: at(scheduledFor),
    scheduled_until: at(scheduledUntil),
  };
}
