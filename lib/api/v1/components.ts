import { z } from 'zod';
import { componentOrThrow } from '#db/queries/component.ts';
import { write } from '#db/write.ts';
import { flag, oneOf, paging, text, textOrNull } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { paged } from '#lib/api/paged.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { addComponent } from '#lib/verbs/add-component.ts';
import { changeComponent } from '#lib/verbs/change-component.ts';
import { removeComponent } from '#lib/verbs/remove-component.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';
import { Component, componentShape } from './component-shape.ts';
import { componentsThere, componentThere } from './read-components.ts';

const COMPONENTS = '/pages/{page_id}/components';
const tag = 'components';

/** What is left out stays as it is. */
const Given = z.object({
  name: text.optional(),
  description: textOrNull.optional(),
  /** An empty one is left as it is. */
  status: oneOf([...COMPONENT_STATUSES, '']).nullish(),
  group_id: textOrNull.optional(),
  showcase: flag.optional(),
  only_show_if_degraded: flag.optional(),
  start_date: textOrNull.optional(),
});

/** As the verbs call it. */
function facts({ group_id, showcase, only_show_if_degraded, start_date, ...given }: z.output<typeof Given>) {
  return {
    ...{ name: given.name, description: given.description, groupId: group_id },
    ...{ showUptime: showcase, onlyShowIfDegraded: only_show_if_degraded },
    startDate: start_date,
  };
}

const answered = async (componentId: string) => {
  const { component, pageId } = await componentThere('component', componentId);
  return componentShape(component, pageId);
};

export const COMPONENT_OPERATIONS = [
  operation({
    id: 'listComponents',
    ...{ methods: ['GET'], path: COMPONENTS, tag, summary: 'List the components, groups among them' },
    scopes: ['read', 'components'],
    query: z.object(paging),
    ...{ status: 200, answer: z.array(Component) },
    run: async ({ query }) => {
      const { components, pageId } = await componentsThere();
      return paged(components, query.page, query.per_page).map((one) => componentShape(one, pageId));
    },
  }),
  operation({
    id: 'createComponent',
    ...{ methods: ['POST'], path: COMPONENTS, tag, summary: 'Add a component' },
    scopes: ['components'],
    body: { wrapper: 'component', schema: Given.extend({ name: text }) },
    ...{ status: 201, answer: Component, fieldNames: { showUptime: 'showcase' } },
    run: async ({ actor, body }) => {
      const status = body.status || undefined;
      const { componentId } = await addComponent(actor, { ...facts(body), status });
      return answered(componentId);
    },
  }),
  operation({
    id: 'getComponent',
    ...{ methods: ['GET'], path: `${COMPONENTS}/{component_id}`, tag, summary: 'Get a component' },
    scopes: ['read', 'components'],
    ...{ status: 200, answer: Component },
    run: ({ params }) => answered(params.component_id!),
  }),
  operation({
    id: 'updateComponent',
    ...{ methods: ['PATCH', 'PUT'], path: `${COMPONENTS}/{component_id}`, tag },
    summary: 'Change a component: what is left out stays as it is',
    scopes: ['components'],
    body: { wrapper: 'component', schema: Given },
    ...{ status: 200, answer: Component, fieldNames: { showUptime: 'showcase' } },
    run: async ({ actor, params, body }) => {
      const componentId = params.component_id!;
      await write(actor, async (tx) => {
        const { version } = await componentOrThrow(tx, componentId);
        await changeComponent.within(tx, { componentId, version, ...facts(body) });
        if (body.status) await setComponentStatus.within(tx, { componentId, status: body.status });
      });
      return answered(componentId);
    },
  }),
  operation({
    id: 'deleteComponent',
    ...{ methods: ['DELETE'], path: `${COMPONENTS}/{component_id}`, tag },
    summary: 'Take a component off the page: the past goes on naming it',
    scopes: ['components'],
    ...{ status: 204, answer: null },
    run: ({ actor, params }) => removeComponent(actor, { componentId: params.component_id }),
  }),
];
