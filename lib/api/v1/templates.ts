import { z } from 'zod';
import { reader } from '#db/open.ts';
import { allTemplates, type StoredTemplate, templateOrThrow } from '#db/queries/template.ts';
import { write } from '#db/write.ts';
import { flag, ids, oneOf, paging, text, textOrNull } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { paged } from '#lib/api/paged.ts';
import { TEMPLATE_STATUSES } from '#lib/domain/template.ts';
import { mustBeComponents } from '#lib/verbs/affected.ts';
import { createTemplate } from '#lib/verbs/create-template.ts';
import { Component, componentShape } from './component-shape.ts';
import { componentsThere, type ComponentsThere } from './read-components.ts';

const TEMPLATES = '/pages/{page_id}/incident_templates';
const tag = 'templates';

export const IncidentTemplate = z
  .object({
    id: z.string(),
    components: z.array(Component),
    name: z.string(),
    title: z.string(),
    body: z.string(),
    group_id: z.string().nullable(),
    update_status: z.enum(TEMPLATE_STATUSES).nullable(),
    should_tweet: z.boolean(),
    should_send_notifications: z.boolean(),
  })
  .meta({ id: 'IncidentTemplate' });

/** A component that was removed from the page is passed over. */
function shape(
  template: StoredTemplate,
  { components, pageId }: ComponentsThere,
): z.input<typeof IncidentTemplate> {
  const named = template.components.flatMap(
    ({ componentId }) => components.find(({ id }) => id === componentId) ?? [],
  );
  return {
    ...{ id: template.id, components: named.map((one) => componentShape(one, pageId)) },
    ...{ name: template.name, title: template.title, body: template.body },
    ...{ group_id: template.groupId, update_status: template.status },
    ...{ should_tweet: template.shouldTweet, should_send_notifications: template.notify },
  };
}

const Given = z.object({
  name: text,
  title: text,
  body: text,
  group_id: textOrNull.optional(),
  /** An empty one is none. */
  update_status: oneOf([...TEMPLATE_STATUSES, '']).nullish(),
  should_tweet: flag.optional(),
  should_send_notifications: flag.optional(),
  component_ids: ids.default([]),
});

export const TEMPLATE_OPERATIONS = [
  operation({
    id: 'listIncidentTemplates',
    ...{ methods: ['GET'], path: TEMPLATES, tag, summary: 'List the templates, the oldest first' },
    scopes: ['read', 'incidents'],
    query: z.object(paging),
    ...{ status: 200, answer: z.array(IncidentTemplate) },
    run: async ({ query }) => {
      const there = await componentsThere();
      const all = await allTemplates(reader());
      return paged(all, query.page, query.per_page).map((one) => shape(one, there));
    },
  }),
  operation({
    id: 'createIncidentTemplate',
    ...{ methods: ['POST'], path: TEMPLATES, tag, summary: 'Write a template for incidents and updates' },
    scopes: ['incidents'],
    body: { wrapper: 'template', schema: Given },
    fieldNames: { notify: 'should_send_notifications', status: 'update_status' },
    ...{ status: 201, answer: IncidentTemplate },
    run: async ({ actor, body: { component_ids, ...given } }) => {
      const named = [...new Set(component_ids)];
      const templateId = await write(actor, async (tx) => {
        await mustBeComponents(tx, named, (index) => `component_ids.${component_ids.indexOf(named[index]!)}`);
        const made = await createTemplate.within(tx, {
          ...{ name: given.name, title: given.title, body: given.body, groupId: given.group_id },
          ...{ status: given.update_status || null, shouldTweet: given.should_tweet },
          notify: given.should_send_notifications,
          components: named.map((componentId) => ({ componentId, status: null })),
        });
        return made.templateId;
      });
      return shape(await templateOrThrow(reader(), templateId), await componentsThere());
    },
  }),
];
