import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { componentOrder, storeOrder } from '#db/queries/component-order.ts';
import { groupOrThrow } from '#db/queries/component.ts';
import { componentGroups } from '#db/schema/index.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const RemoveGroup = z.object({ groupId: id });

/** Takes the heading away. Its components stay where they are, without a group. */
export const removeGroup = verb({
  act: 'component.write',
  schema: RemoveGroup,
  async run(tx, { groupId }) {
    const { name, version } = await groupOrThrow(tx, groupId);
    const order = await componentOrder(tx);
    await storeOrder(
      tx,
      order.map((block) => (block.id === groupId ? { ...block, id: null } : block)),
    );
    await tx
      .update(componentGroups)
      .set({ removedAt: tx.now, updatedAt: tx.now, version: version + 1 })
      .where(eq(componentGroups.id, groupId));
    await tx.record({ type: 'group.removed', subjectId: groupId, data: { groupId, name } });
    return { groupId };
  },
});
