'use client';

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import type { ReactNode } from 'react';
import { useHydrated } from '#components/staff/hydrated.ts';

export interface SortableEntry {
  readonly id: string;
  readonly name: string;
  readonly content: ReactNode;
}

interface SortableListProps {
  /** Of the whole list, for the ids that dnd-kit makes: they have to be the same on server and browser. */
  readonly id: string;
  readonly label: string;
  readonly entries: readonly SortableEntry[];
  readonly onMove: (from: number, to: number) => void;
}

/** A list whose entries are moved by a handle: dragged, or with Space and the arrow keys, told aloud. */
export function SortableList({ id, label, entries, onMove }: SortableListProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const place = (entry: string | number) => entries.findIndex((one) => one.id === entry);
  const end = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onMove(place(active.id), place(over.id));
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{ announcements: announcements(entries), screenReaderInstructions: INSTRUCTIONS }}
    >
      <SortableContext items={entries.map((entry) => entry.id)} strategy={verticalListSortingStrategy}>
        <ul className="sortable" aria-label={label}>
          {entries.map((entry) => (
            <SortableRow key={entry.id} entry={entry} />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

function SortableRow({ entry }: { readonly entry: SortableEntry }) {
  const hydrated = useHydrated();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: entry.id });
  // Written by script through the style object, which a strict policy allows; never in the HTML of the server.
  const style = transform ? { transform: CSS.Translate.toString(transform), transition } : undefined;
  return (
    <li ref={setNodeRef} style={style} className="sortable-row" data-dragging={isDragging || undefined}>
      {hydrated && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className="sortable-handle"
          {...attributes}
          {...listeners}
          aria-label={`Move ${entry.name}`}
        >
          <svg viewBox="0 0 10 16" aria-hidden="true">
            <path d="M2 3h.01M8 3h.01M2 8h.01M8 8h.01M2 13h.01M8 13h.01" />
          </svg>
        </button>
      )}
      <div className="sortable-content">{entry.content}</div>
    </li>
  );
}

const INSTRUCTIONS = {
  draggable:
    'Press Space to pick up. Then the arrow keys move it, Space puts it down, and Escape puts it back where it was.',
};

function announcements(entries: readonly SortableEntry[]): Announcements {
  const name = (id: string | number) => entries.find((entry) => entry.id === id)?.name ?? '';
  const place = (id: string | number) =>
    `place ${entries.findIndex((entry) => entry.id === id) + 1} of ${entries.length}`;
  return {
    onDragStart: ({ active }) => `Picked up ${name(active.id)}, ${place(active.id)}.`,
    // Heard right after the first one, and again when it comes back to where it was.
    onDragOver: ({ active, over }) => {
      if (!over) return undefined;
      return over.id === active.id
        ? `Holding ${name(active.id)} at ${place(active.id)}.`
        : `${name(active.id)} is over ${place(over.id)}.`;
    },
    onDragEnd: ({ active, over }) =>
      over ? `${name(active.id)} is now at ${place(over.id)}.` : `${name(active.id)} stays where it was.`,
    onDragCancel: ({ active }) => `${name(active.id)} is back where it was.`,
  };
}
