import { z } from 'zod';
import { IMPACTS } from '#lib/domain/level.ts';
import { NAME_MAX } from '#lib/domain/limits.ts';
import { TEMPLATE_STATUSES } from '#lib/domain/template.ts';
import { instant, words } from '#lib/import/source-fields.ts';
import { component, id, incident, maintenance } from './source.ts';

// What the manage API answers: https://developer.statuspage.io. Its description calls fields strings that are null in reality.

/** Loose, to name what has no place here. */
export const ManagePage = z.looseObject({
  id,
  name: words.min(1).max(NAME_MAX),
  page_description: words.nullish(),
  domain: words.nullish(),
  subdomain: words.nullish(),
  url: words.nullish(),
  time_zone: words.nullish(),
  notifications_email_footer: words.nullish(),
});
export type ManagePage = z.output<typeof ManagePage>;

export const ManageComponent = component.extend({ automation_email: words.nullish() });

export const ManageGroup = z.object({ id, description: words.nullish() });

const more = {
  impact_override: z.enum([...IMPACTS, 'maintenance']).nullish(),
  resolved_at: instant.nullish().transform((at) => at ?? null),
  /** Not in its description, but in the bodies of its webhooks. */
  backfilled: z.boolean().optional(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  postmortem_body: words.nullish(),
  postmortem_published_at: z.unknown().optional(),
  incident_impacts: z.array(z.unknown()).nullish(),
};

export const ManageIncident = incident.extend(more);
export type ManageIncident = z.output<typeof ManageIncident>;

export const ManageMaintenance = maintenance.extend({
  ...more,
  scheduled_auto_in_progress: z.boolean().nullish(),
  scheduled_auto_completed: z.boolean().nullish(),
  auto_transition_deliver_notifications_at_start: z.boolean().nullish(),
  auto_transition_deliver_notifications_at_end: z.boolean().nullish(),
  scheduled_remind_prior: z.boolean().nullish(),
  scheduled_reminded_at: instant.nullish(),
});
export type ManageMaintenance = z.output<typeof ManageMaintenance>;

export const ManagePostmortem = z.object({
  body: words.nullish(),
  body_updated_at: instant.nullish(),
  body_draft: words.nullish(),
  body_draft_updated_at: instant.nullish(),
  published_at: instant.nullish(),
  created_at: instant,
  updated_at: instant,
});
export type ManagePostmortem = z.output<typeof ManagePostmortem>;

export const ManageTemplate = z.object({
  id,
  name: words.min(1).max(NAME_MAX),
  title: words.max(NAME_MAX).nullish(),
  body: words.nullish(),
  group_id: words.nullish(),
  /** An empty one is none. */
  update_status: z.enum([...TEMPLATE_STATUSES, '']).nullish(),
  should_tweet: z.boolean().nullish(),
  should_send_notifications: z.boolean().nullish(),
  components: z.array(z.object({ id })).nullish(),
});
export type ManageTemplate = z.output<typeof ManageTemplate>;

export const ManageSubscriber = z.object({
  id,
  mode: words,
  email: words.nullish(),
  endpoint: words.nullish(),
  /** Left out, or null: the whole page. */
  components: z.array(id).nullish(),
  quarantined_at: instant.nullish(),
  created_at: instant,
});
export type ManageSubscriber = z.output<typeof ManageSubscriber>;
