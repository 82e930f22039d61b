import { z } from 'zod';
import { toTheSecond, toTheSecondOrNull } from '#lib/api/times.ts';
import {
  type Entry,
  storyEnd,
  storyEntries,
  type StoryInFull,
  storyLink,
  storyStatus,
} from '#lib/documents/statuspage-story.ts';
import { isoOf } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, IMPACTS } from '#lib/domain/level.ts';
import { publishedMarkdown } from '#lib/documents/postmortem-markdown.ts';
import type { PageInfo } from '#lib/published/page-info.ts';
import { Component, componentShape, time } from './component-shape.ts';

const status = z.enum([
  ...(['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'] as const),
  ...(['scheduled', 'in_progress', 'verifying', 'completed'] as const),
]);
const impact = z.enum(['none', 'maintenance', 'minor', 'major', 'critical']);
const componentStatus = z.enum(COMPONENT_STATUSES);

export const IncidentUpdate = z
  .object({
    id: z.string(),
    incident_id: z.string(),
    affected_components: z
      .array(
        z.object({
          ...{ code: z.string(), name: z.string() },
          ...{ old_status: componentStatus, new_status: componentStatus },
        }),
      )
      .nullable(),
    body: z.string(),
    created_at: time,
    custom_tweet: z.null(),
    deliver_notifications: z.boolean(),
    display_at: time,
    status,
    tweet_id: z.null(),
    twitter_updated_at: z.null(),
    updated_at: time,
    wants_twitter_update: z.boolean(),
  })
  .meta({ id: 'IncidentUpdate' });

/** An incident, or a scheduled maintenance: they are one kind of thing there. */
export const Incident = z
  .object({
    id: z.string(),
    components: z.array(Component),
    created_at: time,
    impact,
    impact_override: z.enum(IMPACTS).nullable(),
    /** Newest first; a published postmortem is the last word. */
    incident_updates: z.array(IncidentUpdate),
    /** Statuspage's answers name products of Atlassian here. */
    incident_impacts: z.array(z.object({})),
    metadata: z.record(z.string(), z.record(z.string(), z.unknown())),
    monitoring_at: time.nullable(),
    name: z.string(),
    page_id: z.string(),
    postmortem_body: z.string().nullable(),
    postmortem_body_last_updated_at: time.nullable(),
    postmortem_ignored: z.boolean(),
    postmortem_notified_subscribers: z.boolean(),
    postmortem_notified_twitter: z.boolean(),
    postmortem_published_at: time.nullable(),
    resolved_at: time.nullable(),
    scheduled_auto_completed: z.boolean(),
    scheduled_auto_in_progress: z.boolean(),
    scheduled_for: time.nullable(),
    auto_transition_deliver_notifications_at_end: z.boolean().nullable(),
    auto_transition_deliver_notifications_at_start: z.boolean().nullable(),
    auto_transition_to_maintenance_state: z.boolean().nullable(),
    auto_transition_to_operational_state: z.boolean().nullable(),
    scheduled_remind_prior: z.boolean(),
    scheduled_reminded_at: time.nullable(),
    scheduled_until: time.nullable(),
    shortlink: z.string(),
    status,
    updated_at: time,
    reminder_intervals: z.null(),
    /** Of a maintenance it is when it was planned. */
    started_at: time,
    /** Of these two this page knows more than Statuspage answers. */
    backfilled: z.boolean(),
    next_update_by: time.optional(),
  })
  .meta({ id: 'Incident' });

/** Where it stands. */
export interface OnPage {
  readonly pageId: string;
  readonly page: PageInfo;
}

/** @param postmortemTold whether subscribers were told of its postmortem */
export function incidentShape(
  full: StoryInFull,
  { pageId, page }: OnPage,
  postmortemTold: boolean,
): z.input<typeof Incident> {
  const { story, details } = full;
  const { postmortem } = details;
  const window = story.kind === 'maintenance' ? story : null;
  // What the steps of the clock mean for the components is always said.
  const byClock = window ? true : null;
  return {
    id: story.id,
    components: details.components.map((one) => componentShape(one, pageId)),
    created_at: toTheSecond(details.createdAt),
    impact: story.kind === 'incident' ? story.impact : 'maintenance',
    impact_override: details.impactOverride,
    incident_updates: storyEntries(full).map((entry) => updateShape(entry, story.id)),
    incident_impacts: [],
    metadata: details.metadata as Record<string, Record<string, unknown>>,
    monitoring_at: toTheSecondOrNull(details.monitoringAt),
    name: story.name,
    page_id: pageId,
    postmortem_body: postmortem ? publishedMarkdown(postmortem) : null,
    postmortem_body_last_updated_at: toTheSecondOrNull(
      postmortem?.correctedAt ?? postmortem?.publishedAt ?? null,
    ),
    postmortem_ignored: false,
    postmortem_notified_subscribers: postmortemTold,
    postmortem_notified_twitter: false,
    postmortem_published_at: toTheSecondOrNull(postmortem?.publishedAt ?? null),
    resolved_at: toTheSecondOrNull(storyEnd(full)),
    scheduled_auto_completed: details.autoComplete,
    scheduled_auto_in_progress: details.autoStart,
    scheduled_for: toTheSecondOrNull(window?.scheduledFor ?? null),
    auto_transition_deliver_notifications_at_end: window && details.tellEnd,
    auto_transition_deliver_notifications_at_start: window && details.tellStart,
    auto_transition_to_maintenance_state: byClock,
    auto_transition_to_operational_state: byClock,
    scheduled_remind_prior: details.remind,
    scheduled_reminded_at: toTheSecondOrNull(details.remindedAt),
    scheduled_until: toTheSecondOrNull(window?.scheduledUntil ?? null),
    shortlink: storyLink(full, page),
    status: storyStatus(full),
    updated_at: toTheSecond(story.updatedAt),
    reminder_intervals: null,
    started_at: toTheSecond(story.kind === 'incident' ? story.startedAt : details.plannedAt),
    backfilled: details.backfilled,
    ...(story.kind === 'incident' &&
      story.nextUpdate && { next_update_by: toTheSecond(story.nextUpdate.by) }),
  };
}

export function updateShape(entry: Entry, incidentId: string): z.input<typeof IncidentUpdate> {
  return {
    ...{ id: entry.id, incident_id: incidentId, affected_components: entry.affected, body: entry.body },
    ...{ created_at: isoOf(entry.createdAt), custom_tweet: null, deliver_notifications: entry.notify },
    ...{ display_at: isoOf(entry.displayAt), status: entry.status, tweet_id: null },
    ...{ twitter_updated_at: null, updated_at: isoOf(entry.updatedAt), wants_twitter_update: false },
  };
}
