import { z } from 'zod';
import { text, textOrNull } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { toTheSecond } from '#lib/api/times.ts';
import { notFound } from '#lib/errors.ts';
import { pageSettings } from '#lib/reads/page.ts';
import { changePageSettings } from '#lib/verbs/change-page-settings.ts';
import { time } from './component-shape.ts';

const tag = 'pages';

export const Page = z
  .object({
    id: z.string(),
    created_at: time,
    updated_at: time,
    name: z.string(),
    page_description: z.string(),
    domain: z.string(),
    /** The operator's own site, which the head of the page leads to. */
    url: z.string().nullable(),
    time_zone: z.string(),
    notifications_email_footer: z.string(),
    allow_page_subscribers: z.boolean(),
    allow_incident_subscribers: z.boolean(),
    allow_email_subscribers: z.boolean(),
    allow_sms_subscribers: z.boolean(),
    allow_webhook_subscribers: z.boolean(),
    allow_rss_atom_feeds: z.boolean(),
  })
  .meta({ id: 'Page' });

async function answered(): Promise<z.input<typeof Page>> {
  const page = await pageSettings();
  if (!page) throw notFound('page');
  return {
    ...{ id: page.id, created_at: toTheSecond(page.createdAt), updated_at: toTheSecond(page.updatedAt) },
    ...{ name: page.name, page_description: page.about, domain: new URL(page.url).host, url: page.siteUrl },
    ...{ time_zone: page.timeZone, notifications_email_footer: page.mailFooter },
    ...{ allow_page_subscribers: true, allow_incident_subscribers: true, allow_email_subscribers: true },
    ...{ allow_sms_subscribers: false, allow_webhook_subscribers: true, allow_rss_atom_feeds: true },
  };
}

/** What this page has of what Statuspage's pages can be. The rest is ignored: clients send whole pages back. */
const Given = z.object({
  name: text.optional(),
  page_description: text.optional(),
  url: textOrNull.optional(),
  time_zone: text.optional(),
  notifications_email_footer: text.optional(),
});

export const PAGE_OPERATIONS = [
  operation({
    id: 'listPages',
    ...{ methods: ['GET'], path: '/pages', tag, summary: 'List the pages: there is one' },
    scopes: ['read', 'incidents', 'components', 'subscribers', 'metrics'],
    ...{ status: 200, answer: z.array(Page) },
    run: async () => [await answered()],
  }),
  operation({
    id: 'getPage',
    ...{ methods: ['GET'], path: '/pages/{page_id}', tag, summary: 'Get the page' },
    scopes: ['read', 'incidents', 'components', 'subscribers', 'metrics'],
    ...{ status: 200, answer: Page },
    run: answered,
  }),
  operation({
    id: 'updatePage',
    ...{ methods: ['PATCH', 'PUT'], path: '/pages/{page_id}', tag },
    summary: 'Change the settings of the page: what is left out stays as it is',
    scopes: ['admin'],
    body: { wrapper: 'page', schema: Given },
    ...{ status: 200, answer: Page },
    fieldNames: { about: 'page_description', siteUrl: 'url', mailFooter: 'notifications_email_footer' },
    run: async ({ actor, body }) => {
      const page = await pageSettings();
      if (!page) throw notFound('page');
      await changePageSettings(actor, {
        ...{ version: page.version, name: body.name, about: body.page_description, siteUrl: body.url },
        ...{ timeZone: body.time_zone, mailFooter: body.notifications_email_footer },
      });
      return answered();
    },
  }),
];
