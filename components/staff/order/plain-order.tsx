import type { ReactNode } from 'react';
import type { OrderBlock } from '#lib/domain/order.ts';

/** The order for those who may only read it. */
export function PlainOrder({
  order,
  rows,
}: {
  readonly order: readonly OrderBlock[];
  readonly rows: Readonly<Record<string, ReactNode>>;
}) {
  return (
    <ul>
      {order.map((block) => (
        <li key={block.id ?? block.componentIds[0]}>
          {block.id !== null && rows[block.id]}
          {block.componentIds.map((id) => (
            <div key={id}>{rows[id]}</div>
          ))}
        </li>
      ))}
    </ul>
  );
}
