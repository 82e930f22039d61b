/** A stretch of the page: a group with its components in order, or (`id` null) components that have no group. */
export interface OrderBlock {
  readonly id: string | null;
  readonly componentIds: readonly string[];
}

/** One step towards the top (-1) or the bottom (+1) of where it stands. */
export type Step = -1 | 1;

/** Components without a group each in a block of their own, so that every block is one thing to move. */
export function looseApart(order: readonly OrderBlock[]): OrderBlock[] {
  return order.flatMap((block) =>
    block.id === null ? block.componentIds.map((id) => ({ id: null, componentIds: [id] })) : [block],
  );
}

/** Takes the entry at `from` out and puts it in at `to`; an impossible move changes nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from < 0 || to < 0 || from >= list.length || to >= list.length) return list;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, list[from]!);
}

/** A group, or a component without one, moves among the blocks of the page. */
export function stepGroup(order: readonly OrderBlock[], groupId: string, step: Step): readonly OrderBlock[] {
  const blocks = looseApart(order);
  const at = blocks.findIndex((block) => block.id === groupId);
  return moved(blocks, at, at + step);
}

/** A component moves within its group; one without a group moves among the blocks of the page. */
export function stepComponent(
  order: readonly OrderBlock[],
  componentId: string,
  step: Step,
): readonly OrderBlock[] {
  const blocks = looseApart(order);
  const at = blocks.findIndex((block) => block.componentIds.includes(componentId));
  const block = blocks[at];
  if (!block || block.id === null) return moved(blocks, at, at + step);
  const within = block.componentIds.indexOf(componentId);
  return blocks.with(at, { ...block, componentIds: moved(block.componentIds, within, within + step) });
}
