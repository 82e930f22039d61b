import { z } from 'zod';
import { NAME_MAX } from '#lib/domain/limits.ts';
import { instant, words } from '#lib/import/source-fields.ts';

// What the API of Instatus answers: https://instatus.com/help/api and the pages under it. Fields that its examples leave out
// are taken from its examples of writing, and from github.com/brunoscota/instatus-client-go.

const id = z.string().regex(/^[\w-]{1,64}$/, 'is not an id');

export const COMPONENT_WORDS = [
  ...(['OPERATIONAL', 'UNDERMAINTENANCE', 'DEGRADEDPERFORMANCE'] as const),
  ...(['PARTIALOUTAGE', 'MINOROUTAGE', 'MAJOROUTAGE'] as const),
] as const;
const INCIDENT_WORDS = ['INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED'] as const;
const MAINTENANCE_WORDS = ['NOTSTARTEDYET', 'INPROGRESS', 'VERIFYING', 'COMPLETED'] as const;

export const Page = z.looseObject({
  id,
  name: words.min(1).max(NAME_MAX),
  subdomain: words.nullish(),
  customDomain: words.nullish(),
  websiteUrl: words.nullish(),
  createdAt: instant,
});
export type Page = z.output<typeof Page>;

export const Component = z.object({
  id,
  name: words,
  description: words.nullish(),
  status: z.enum(COMPONENT_WORDS),
  showUptime: z.boolean().default(true),
  order: z.int32().default(0),
  /** What it stands under: an id, or the thing itself. */
  group: z.union([id, z.object({ id, name: words.nullish() })]).nullish(),
  groupId: id.nullish(),
  archived: z.boolean().nullish(),
  uniqueEmail: words.nullish(),
});
export type Component = z.output<typeof Component>;

const updateOf = <const S extends readonly [string, ...string[]]>(statuses: S) =>
  z.object({
    id,
    message: words.nullish(),
    status: z.enum(statuses),
    notify: z.boolean().nullish(),
    started: instant,
    createdAt: instant.nullish(),
  });

const named = z.array(z.object({ id, name: words })).default([]);

export const Incident = z.object({
  id,
  name: words,
  status: z.enum(INCIDENT_WORDS),
  started: instant,
  resolved: instant.nullish(),
  /** The worst that its components were. Not in the examples of this list, but in those of the public file. */
  impact: z.enum(COMPONENT_WORDS).nullish(),
  updates: z.array(updateOf(INCIDENT_WORDS)),
  components: named,
});
export type Incident = z.output<typeof Incident>;

export const Maintenance = z.object({
  id,
  name: words,
  status: z.enum(MAINTENANCE_WORDS),
  start: instant,
  /** Minutes. */
  duration: z.coerce.number().min(0).max(1_000_000),
  autoStart: z.boolean().nullish(),
  autoEnd: z.boolean().nullish(),
  updates: z.array(updateOf(MAINTENANCE_WORDS)),
  components: named,
});
export type Maintenance = z.output<typeof Maintenance>;

export const Subscriber = z.object({
  id,
  email: words.nullish(),
  phone: words.nullish(),
  webhook: words.nullish(),
  webhookEmail: words.nullish(),
  slack: z.unknown().optional(),
  discord: z.unknown().optional(),
  microsoftTeamsWebhook: words.nullish(),
  googleChatWebhook: words.nullish(),
  confirmed: z.boolean(),
  all: z.boolean(),
  components: z.array(z.union([id, z.object({ id })])).nullish(),
  createdAt: instant.nullish(),
});
export type Subscriber = z.output<typeof Subscriber>;
