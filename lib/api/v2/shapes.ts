import { z } from 'zod';
import { COMPONENT_STATUSES, INDICATORS } from '#lib/domain/level.ts';

// The read API v2 as programs know it: every key, and no other. What is null on some pages is nullable here.

/** In the zone of the page, with milliseconds. */
const time = z.string().meta({ format: 'date-time' });
const text = z.string();
const status = z.enum(COMPONENT_STATUSES);

export const PublishedPage = z
  .strictObject({ id: text, name: text, url: z.url(), time_zone: text, updated_at: time })
  .meta({ id: 'PublishedPage' });

export const PublishedStatus = z
  .strictObject({ indicator: z.enum(INDICATORS), description: text })
  .meta({ id: 'PublishedStatus' });

export const PublishedComponent = z
  .strictObject({
    id: text,
    name: text,
    status,
    created_at: time,
    updated_at: time,
    position: z.int(),
    description: text.nullable(),
    showcase: z.boolean(),
    start_date: text.nullable().meta({ format: 'date' }),
    group_id: text.nullable(),
    page_id: text,
    group: z.boolean(),
    only_show_if_degraded: z.boolean(),
    /** Of a group: what is in it. */
    components: z.array(text).optional(),
  })
  .meta({ id: 'PublishedComponent' });

const AffectedComponent = z
  .strictObject({ code: text, name: text, old_status: status, new_status: status })
  .meta({ id: 'PublishedAffectedComponent' });

const update = (statuses: readonly [string, ...string[]]) =>
  z.strictObject({
    id: text,
    status: z.enum(statuses),
    body: text,
    incident_id: text,
    created_at: time,
    updated_at: time,
    display_at: time,
    affected_components: z.array(AffectedComponent).nullable(),
    deliver_notifications: z.boolean(),
    custom_tweet: text.nullable(),
    /** Above 2^53: read it from the text where the number itself is needed. */
    tweet_id: z.number().nullable(),
  });

const INCIDENT = ['investigating', 'identified', 'monitoring', 'resolved', 'postmortem'] as const;
const MAINTENANCE = ['scheduled', 'in_progress', 'verifying', 'completed'] as const;

const story = (statuses: readonly [string, ...string[]], impacts: readonly [string, ...string[]]) => ({
  id: text,
  name: text,
  status: z.enum(statuses),
  created_at: time,
  updated_at: time,
  monitoring_at: time.nullable(),
  resolved_at: time.nullable(),
  impact: z.enum(impacts),
  shortlink: z.url(),
  started_at: time,
  page_id: text,
});

export const PublishedIncident = z
  .strictObject({
    // That of a maintenance only where the source of an import gave it.
    ...story(INCIDENT, INDICATORS),
    incident_updates: z.array(update(INCIDENT).meta({ id: 'PublishedIncidentUpdate' })),
    components: z.array(PublishedComponent),
    /** Left out where the source of an import left it out. */
    reminder_intervals: text.nullable().optional(),
    /** Until when the next word is promised. */
    next_update_by: time.optional(),
    postmortem_url: z.url().optional(),
  })
  .meta({ id: 'PublishedIncident' });

export const PublishedMaintenance = z
  .strictObject({
    ...story(MAINTENANCE, ['maintenance']),
    incident_updates: z.array(update(MAINTENANCE).meta({ id: 'PublishedMaintenanceUpdate' })),
    components: z.array(PublishedComponent),
    scheduled_for: time,
    scheduled_until: time,
  })
  .meta({ id: 'PublishedMaintenance' });
