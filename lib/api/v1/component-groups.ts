import { z } from 'zod';
import { componentOrder } from '#db/queries/component-order.ts';
import { componentOrThrow, groupOrThrow } from '#db/queries/component.ts';
import { type Tx, write } from '#db/write.ts';
import { ids, paging, text, textOrNull } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { paged } from '#lib/api/paged.ts';
import { toTheSecond } from '#lib/api/times.ts';
import type { OrderBlock } from '#lib/domain/order.ts';
import type { ListedComponent } from '#lib/published/statuspage.ts';
import { addGroup } from '#lib/verbs/add-group.ts';
import { changeGroup } from '#lib/verbs/change-group.ts';
import { orderComponents } from '#lib/verbs/order-components.ts';
import { removeGroup } from '#lib/verbs/remove-group.ts';
import { time } from './component-shape.ts';
import { componentsThere, componentThere } from './read-components.ts';

const GROUPS = '/pages/{page_id}/component-groups';
const tag = 'component-groups';

export const GroupComponent = z
  .object({
    id: z.string(),
    page_id: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    components: z.array(z.string()),
    position: z.int(),
    created_at: time,
    updated_at: time,
  })
  .meta({ id: 'GroupComponent' });

/** The description stands beside the group in Statuspage's words, and in it in those of some clients. */
const Given = z.object({
  name: text.optional(),
  description: textOrNull.optional(),
  /** All that are in it, in order. */
  components: ids.optional(),
});

function shape(group: ListedComponent, pageId: string): z.input<typeof GroupComponent> {
  return {
    ...{ id: group.id, page_id: pageId, name: group.name, description: group.description },
    ...{ components: [...(group.children ?? [])], position: group.position },
    ...{ created_at: toTheSecond(group.createdAt), updated_at: toTheSecond(group.updatedAt) },
  };
}

const answered = async (groupId: string) => {
  const { component, pageId } = await componentThere('component group', groupId);
  return shape(component, pageId);
};

/** Makes these the components of a group. Those that were in it and are no longer stand by themselves, last. */
async function fill(tx: Tx, groupId: string, componentIds: readonly string[]): Promise<void> {
  for (const id of componentIds) await componentOrThrow(tx, id);
  const given = new Set(componentIds);
  const order = await componentOrder(tx);
  const loose = order.flatMap((block) =>
    block.id === groupId ? block.componentIds.filter((id) => !given.has(id)) : [],
  );
  const groups: OrderBlock[] = order.map((block) => ({
    id: block.id,
    componentIds: block.id === groupId ? [...given] : block.componentIds.filter((id) => !given.has(id)),
  }));
  await orderComponents.within(tx, { groups: [...groups, { id: null, componentIds: loose }] });
}

export const COMPONENT_GROUP_OPERATIONS = [
  operation({
    id: 'listComponentGroups',
    ...{ methods: ['GET'], path: GROUPS, tag, summary: 'List the groups of components' },
    scopes: ['read', 'components'],
    query: z.object(paging),
    ...{ status: 200, answer: z.array(GroupComponent) },
    run: async ({ query }) => {
      const { components, pageId } = await componentsThere();
      const groups = components.filter(({ children }) => children !== null);
      return paged(groups, query.page, query.per_page).map((one) => shape(one, pageId));
    },
  }),
  operation({
    id: 'createComponentGroup',
    ...{ methods: ['POST'], path: GROUPS, tag, summary: 'Add a group, and put components into it' },
    scopes: ['components'],
    body: { wrapper: 'component_group', schema: Given.extend({ name: text }) },
    ...{ status: 201, answer: GroupComponent },
    run: async ({ actor, body: { components = [], ...facts } }) => {
      const groupId = await write(actor, async (tx) => {
        const added = await addGroup.within(tx, facts);
        await fill(tx, added.groupId, components);
        return added.groupId;
      });
      return answered(groupId);
    },
  }),
  operation({
    id: 'getComponentGroup',
    ...{ methods: ['GET'], path: `${GROUPS}/{id}`, tag, summary: 'Get a group of components' },
    scopes: ['read', 'components'],
    ...{ status: 200, answer: GroupComponent },
    run: ({ params }) => answered(params.id!),
  }),
  operation({
    id: 'updateComponentGroup',
    ...{ methods: ['PATCH', 'PUT'], path: `${GROUPS}/{id}`, tag },
    summary: 'Change a group: what is left out stays as it is',
    scopes: ['components'],
    body: { wrapper: 'component_group', schema: Given },
    ...{ status: 200, answer: GroupComponent },
    run: async ({ actor, params, body: { components, ...facts } }) => {
      const groupId = params.id!;
      await write(actor, async (tx) => {
        const { version } = await groupOrThrow(tx, groupId);
        await changeGroup.within(tx, { groupId, version, ...facts });
        if (components) await fill(tx, groupId, components);
      });
      return answered(groupId);
    },
  }),
  operation({
    id: 'deleteComponentGroup',
    ...{ methods: ['DELETE'], path: `${GROUPS}/{id}`, tag },
    summary: 'Take a group away: its components stay, without a group',
    scopes: ['components'],
    ...{ status: 200, answer: GroupComponent },
    run: async ({ actor, params }) => {
      const before = await answered(params.id!);
      await removeGroup(actor, { groupId: params.id });
      return before;
    },
  }),
];
