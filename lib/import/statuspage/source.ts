import { z } from 'zod';
import { NAME_MAX } from '#lib/domain/limits.ts';
import { COMPONENT_STATUSES, IMPACTS } from '#lib/domain/level.ts';
import { TWEET_ID } from '#lib/domain/tweet-id.ts';
import { day, instant, webAddress, words } from '#lib/import/source-fields.ts';

// What a Statuspage publishes, as far as it is taken. Strict in that; other keys come and go over the years.

export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not an id');

const page = z.object({
  id,
  name: words.min(1).max(NAME_MAX),
  url: webAddress,
  time_zone: z.string(),
  updated_at: instant,
});

export const component = z.object({
  id,
  name: words,
  status: z.enum(COMPONENT_STATUSES),
  created_at: instant,
  updated_at: instant,
  position: z.int32().default(0),
  description: words.nullish(),
  showcase: z.boolean().default(true),
  start_date: day.nullish(),
  group_id: id.nullish(),
  group: z.boolean().default(false),
  only_show_if_degraded: z.boolean().default(false),
});

const affected = z.object({
  code: id,
  name: words,
  old_status: z.enum(COMPONENT_STATUSES).nullish(),
  new_status: z.enum(COMPONENT_STATUSES),
});

const updateOf = <const S extends readonly [string, ...string[]]>(statuses: S) =>
  z.object({
    id,
    status: z.enum(statuses),
    body: words.nullable(),
    created_at: instant,
    updated_at: instant,
    display_at: instant,
    affected_components: z.array(affected).nullish(),
    deliver_notifications: z.boolean().default(false),
    custom_tweet: words.nullish(),
    /** A number there: `readFolder` makes it text, so that it comes through the parser whole. */
    tweet_id: z.string().regex(TWEET_ID, 'is not the number of a post').nullish(),
  });

const entry = z.object({
  id,
  name: words,
  created_at: instant,
  updated_at: instant,
  shortlink: words.nullish(),
  components: z.array(component).default([]),
});

export const INCIDENT_WORDS = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
] as const;
export const MAINTENANCE_WORDS = ['scheduled', 'in_progress', 'verifying', 'completed'] as const;

export const incident = entry.extend({
  status: z.enum(INCIDENT_WORDS),
  started_at: instant.nullish(),
  resolved_at: instant.nullable(),
  impact: z.enum([...IMPACTS, 'maintenance']),
  incident_updates: z.array(updateOf(INCIDENT_WORDS)),
  /** Not there in what was written before September 2023. */
  reminder_intervals: words.nullish(),
  /** A key of pages like this one alone. */
  next_update_by: instant.nullish(),
});

export const maintenance = entry.extend({
  status: z.enum(MAINTENANCE_WORDS),
  /** When it was planned. */
  started_at: instant.nullish(),
  scheduled_for: instant,
  scheduled_until: instant,
  incident_updates: z.array(updateOf(MAINTENANCE_WORDS)),
});

/** The files by name. Any of them may be missing. */
export const FILES = {
  'summary.json': z.object({
    page,
    components: z.array(component),
    incidents: z.array(incident),
    scheduled_maintenances: z.array(maintenance),
  }),
  'components.json': z.object({ page: page.optional(), components: z.array(component) }),
  'incidents.json': z.object({ page: page.optional(), incidents: z.array(incident) }),
  'scheduled-maintenances.json': z.object({
    page: page.optional(),
    scheduled_maintenances: z.array(maintenance),
  }),
} as const;

export type FileName = keyof typeof FILES;
export type Files = { readonly [Name in FileName]?: z.infer<(typeof FILES)[Name]> };

export type SourcePage = z.infer<typeof page>;
export type SourceComponent = z.infer<typeof component>;
export type SourceIncident = z.infer<typeof incident>;
export type SourceMaintenance = z.infer<typeof maintenance>;
export type SourceUpdate = Omit<SourceIncident['incident_updates'][number], 'status'>;
