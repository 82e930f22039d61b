import { eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { componentGroups, components } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { looseApart, type OrderBlock } from '#lib/domain/order.ts';
import { liveComponents, liveGroups } from './component.ts';

/** The whole order of the page: groups, and components without one each in a block of their own. */
export async function componentOrder(db: Database): Promise<OrderBlock[]> {
  const [groups, all] = [await liveGroups(db), await liveComponents(db)];
  const idsIn = (groupId: string) => all.filter((one) => one.groupId === groupId).map((one) => one.id);
  const ranked = [
    ...groups.map((group) => ({
      rank: group.position,
      block: { id: group.id, componentIds: idsIn(group.id) },
    })),
    ...all
      .filter((one) => one.groupId === null)
      .map((one) => ({ rank: one.position, block: { id: null, componentIds: [one.id] } })),
  ];
  return ranked.sort((a, b) => a.rank - b.rank).map(({ block }) => block);
}

/** Writes a whole order: what stands where, and in which group. A component that changes its group counts as edited. */
export async function storeOrder(tx: Tx, order: readonly OrderBlock[]): Promise<void> {
  const stored = new Map((await liveComponents(tx)).map((row) => [row.id, row]));
  const put = async (id: string, groupId: string | null, position: number) => {
    const row = stored.get(id);
    if (!row || (row.groupId === groupId && row.position === position)) return;
    const version = row.groupId === groupId ? row.version : row.version + 1;
    await tx
      .update(components)
      .set({ groupId, position, version, updatedAt: tx.now })
      .where(eq(components.id, id));
  };
  let rank = 0;
  for (const block of looseApart(order)) {
    if (block.id === null) for (const id of block.componentIds) await put(id, null, rank);
    else {
      await tx.update(componentGroups).set({ position: rank }).where(eq(componentGroups.id, block.id));
      for (const [position, id] of block.componentIds.entries()) await put(id, block.id, position);
    }
    rank += 1;
  }
}

/** The order with a component put last: in its group, or on the page. */
export function putLast(
  order: readonly OrderBlock[],
  componentId: string,
  groupId: string | null,
): OrderBlock[] {
  const without = looseApart(order)
    .map((block) => ({ ...block, componentIds: block.componentIds.filter((id) => id !== componentId) }))
    .filter((block) => block.id !== null || block.componentIds.length > 0);
  if (groupId === null) return [...without, { id: null, componentIds: [componentId] }];
  return without.map((block) =>
    block.id === groupId ? { ...block, componentIds: [...block.componentIds, componentId] } : block,
  );
}
