import { z } from 'zod';
import { componentOrder, storeOrder } from '#db/queries/component-order.ts';
import { COMPONENTS_MAX } from '#lib/domain/limits.ts';
import { looseApart, type OrderBlock } from '#lib/domain/order.ts';
import { conflict, Refusal } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const OrderComponents = z.object({
  /** The whole page from top to bottom; `id` null for components without a group. */
  groups: z
    .array(
      z.object({ id: id.nullable(), componentIds: z.array(id).max(COMPONENTS_MAX, 'These are too many.') }),
      { error: 'Give the whole order.' },
    )
    .max(2 * COMPONENTS_MAX, 'These are too many.'),
});

export const orderComponents = verb({
  act: 'component.write',
  schema: OrderComponents,
  async run(tx, { groups }) {
    const given = looseApart(groups);
    const stored = await componentOrder(tx);
    if (hasTwice(given)) throw new Refusal('invalid', 'Something stands in this order twice.');
    // Somebody added or removed something meanwhile: what they did has no place in this order.
    if (contents(given) !== contents(stored)) throw conflict('list', stored);
    if (JSON.stringify(given) === JSON.stringify(stored)) return { order: stored };
    await storeOrder(tx, given);
    await tx.record({ type: 'components.ordered', subjectId: null, data: { order: given } });
    return { order: given };
  },
});

const idsOf = (order: readonly OrderBlock[]) =>
  order.flatMap((block) => (block.id === null ? block.componentIds : [block.id, ...block.componentIds]));

function hasTwice(order: readonly OrderBlock[]): boolean {
  const ids = idsOf(order);
  return new Set(ids).size < ids.length;
}

function contents(order: readonly OrderBlock[]): string {
  const groupIds = order.flatMap((block) => block.id ?? []);
  const componentIds = order.flatMap((block) => block.componentIds);
  return [groupIds.toSorted().join(), componentIds.toSorted().join()].join('|');
}
