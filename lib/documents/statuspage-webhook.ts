import { type Instant, isoOf } from '#lib/domain/instant.ts';
import { zonedIso } from '#lib/domain/zoned-iso.ts';
import type { AnnouncedInFull } from '#lib/published/announced-in-full.ts';
import type { Ways } from './message-text.ts';
import { statuspageComponent } from './statuspage-component.ts';
import { type Entry, storyEnd, storyEntries, storyLink, storyStatus } from './statuspage-story.ts';
import { publishedMarkdown } from './postmortem-markdown.ts';

/** What stands at the head of every body that is posted to a webhook. */
export function webhookMeta(ways: Ways, now: Instant) {
  return { unsubscribe: ways.leave, documentation: ways.manage, generated_at: isoOf(now) };
}

/**
 * The body that Statuspage posts to the webhooks of its subscribers, field by field in its order: programs that read those
 * read ours. A maintenance is an incident with a window there, and a postmortem the last status of its incident.
 */
export function statuspageWebhook(announced: AnnouncedInFull, ways: Ways, now: Instant) {
  const { pageId, details } = announced;
  return {
    meta: webhookMeta(ways, now),
    page: {
      id: pageId,
      status_indicator: details.pageStatus.indicator,
      status_description: details.pageStatus.description,
    },
    incident: incidentOf(announced),
  };
}

function incidentOf(announced: AnnouncedInFull) {
  const { page, pageId, story, news, details } = announced;
  const full = { story, details, tellsOfPostmortem: news.kind === 'postmortem' };
  const at = (instant: Instant) => zonedIso(instant, page.timeZone);
  const mayBeAt = (instant: Instant | null) => (instant === null ? null : at(instant));
  const window = story.kind === 'maintenance' ? story : null;
  const postmortem = details.postmortem;
  return {
    name: story.name,
    status: storyStatus(full),
    created_at: at(details.createdAt),
    updated_at: at(story.updatedAt),
    monitoring_at: mayBeAt(details.monitoringAt),
    resolved_at: mayBeAt(storyEnd(full)),
    impact: story.kind === 'incident' ? story.impact : 'maintenance',
    shortlink: storyLink(full, page),
    postmortem_ignored: false,
    postmortem_body: postmortem ? publishedMarkdown(postmortem) : null,
    postmortem_body_last_updated_at: mayBeAt(postmortem?.correctedAt ?? postmortem?.publishedAt ?? null),
    postmortem_published_at: mayBeAt(postmortem?.publishedAt ?? null),
    postmortem_notified_subscribers: news.kind === 'postmortem',
    postmortem_notified_twitter: false,
    backfilled: details.backfilled,
    scheduled_for: mayBeAt(window?.scheduledFor ?? null),
    scheduled_until: mayBeAt(window?.scheduledUntil ?? null),
    scheduled_remind_prior: details.remind,
    scheduled_reminded_at: mayBeAt(details.remindedAt),
    impact_override: details.impactOverride,
    scheduled_auto_in_progress: details.autoStart,
    scheduled_auto_completed: details.autoComplete,
    id: story.id,
    page_id: pageId,
    incident_updates: updatesOf(announced, storyEntries(full)),
    components: details.components.map((component) => statuspageComponent(component, announced)),
  };
}

function updatesOf({ page, story }: AnnouncedInFull, entries: readonly Entry[]) {
  const at = (instant: Instant) => zonedIso(instant, page.timeZone);
  return entries.map((entry) => ({
    status: entry.status,
    body: entry.body,
    created_at: at(entry.createdAt),
    wants_twitter_update: false,
    twitter_updated_at: null,
    updated_at: at(entry.updatedAt),
    display_at: at(entry.displayAt),
    affected_components: entry.affected,
    custom_tweet: entry.customTweet,
    deliver_notifications: entry.notify,
    id: entry.id,
    incident_id: story.id,
  }));
}
