import { z } from 'zod';
import { NAME_MAX } from '#lib/domain/limits.ts';
import { instant, words } from '#lib/import/source-fields.ts';

// What the Uptime API of Better Stack answers: https://betterstack.com/docs/uptime/api, status pages, their sections, resources,
// reports, updates and subscribers; and github.com/BetterStackHQ/terraform-provider-better-uptime for which fields may be empty.

/** Numbers, as text or bare: the documents have both for the same field. */
const id = z.union([z.string().regex(/^[\w-]{1,64}$/, 'is not an id'), z.int()]).transform(String);

/** JSON:API. */
const thing = <T extends z.ZodType>(attributes: T) => z.object({ id, attributes });

/** One page of a list. `next` is a whole address. */
export const List = z.object({
  data: z.array(z.unknown()),
  pagination: z.object({ next: z.string().nullish() }).nullish(),
});

export const Page = thing(
  z.looseObject({
    company_name: words.min(1).max(NAME_MAX),
    company_url: words.nullish(),
    subdomain: words.nullish(),
    custom_domain: words.nullish(),
    timezone: words.nullish(),
    created_at: instant,
  }),
);
export type Page = z.output<typeof Page>;

export const Section = thing(z.object({ name: words.nullish(), position: z.int32().nullish() }));
export type Section = z.output<typeof Section>;

export const Resource = thing(
  z.object({
    public_name: words,
    explanation: words.nullish(),
    status_page_section_id: id.nullish(),
    position: z.int32().nullish(),
    widget_type: words.nullish(),
    status: z.enum(['not_monitored', 'operational', 'maintenance', 'degraded', 'downtime']),
  }),
);
export type Resource = z.output<typeof Resource>;

const affected = z
  .array(
    z.object({
      status_page_resource_id: id,
      status: z.enum(['resolved', 'operational', 'maintenance', 'degraded', 'downtime']),
    }),
  )
  .nullish();

export const Report = thing(
  z.object({
    title: words,
    report_type: z.enum(['manual', 'automatic', 'maintenance']),
    starts_at: instant,
    ends_at: instant.nullish(),
    affected_resources: affected,
  }),
);
export type Report = z.output<typeof Report>;

export const Update = thing(
  z.object({
    message: words.nullish(),
    published_at: instant,
    notify_subscribers: z.boolean().nullish(),
    affected_resources: affected,
  }),
);
export type Update = z.output<typeof Update>;

export const Subscriber = thing(
  z.object({
    email: words,
    /** An empty one is all of them. */
    status_page_resource_ids: z.array(id).nullish(),
    confirmed_at: instant.nullish(),
    created_at: instant,
  }),
);
export type Subscriber = z.output<typeof Subscriber>;
