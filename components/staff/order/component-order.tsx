'use client';

import { type ReactNode, useOptimistic, useState, useTransition } from 'react';
import { looseApart, moved, type OrderBlock } from '#lib/domain/order.ts';
import { SortableList } from './sortable-list.tsx';

interface ComponentOrderProps {
  readonly order: readonly OrderBlock[];
  readonly names: Readonly<Record<string, string>>;
  /** What is drawn for a component, and for the head of a group, by id. */
  readonly rows: Readonly<Record<string, ReactNode>>;
  /** Saves the whole order. @returns what went wrong, in words. */
  readonly save: (order: readonly OrderBlock[]) => Promise<string | null>;
}

const keyOf = (block: OrderBlock) => block.id ?? block.componentIds[0] ?? '';

/** The page as it is ordered: groups with their components in them, and components without a group between. */
export function ComponentOrder({ order, names, rows, save }: ComponentOrderProps) {
  const [shown, show] = useOptimistic(looseApart(order));
  const [problem, setProblem] = useState<string | null>(null);
  const [, startTransition] = useTransition();

  const change = (next: readonly OrderBlock[]) => {
    startTransition(async () => {
      show([...next]);
      const answer = await save(next).catch(() => 'No answer came: the order is as it was.');
      setProblem(answer);
    });
  };

  return (
    <>
      <p role="status" className="order-problem">
        {problem}
      </p>
      <SortableList
        id="order"
        label="Groups and components"
        onMove={(from, to) => change(moved(shown, from, to))}
        entries={shown.map((block, index) => ({
          id: keyOf(block),
          name: names[keyOf(block)] ?? '',
          content:
            block.id === null ? (
              rows[keyOf(block)]
            ) : (
              <>
                {rows[block.id]}
                <SortableList
                  id={`order-${block.id}`}
                  label={names[block.id] ?? ''}
                  onMove={(from, to) =>
                    change(shown.with(index, { ...block, componentIds: moved(block.componentIds, from, to) }))
                  }
                  entries={block.componentIds.map((id) => ({
                    id,
                    name: names[id] ?? '',
                    content: rows[id],
                  }))}
                />
              </>
            ),
        }))}
      />
    </>
  );
}
