'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { useHydrated } from '#components/staff/hydrated.ts';
import { AffectedRow } from './affected-row.tsx';
import { matches, type PickGroup } from './groups.ts';

interface AffectedPickerProps {
  /** What its fields are called under, where a form has several. */
  readonly name?: string;
  readonly legend: string;
  readonly groups: readonly PickGroup[];
  readonly statuses: readonly ComponentStatus[];
  readonly first: ComponentStatus;
}

/** From so many components on, finding one by eye takes longer than typing three letters. */
const SEARCH_FROM = 7;

/** Which components are affected, and how badly. With script they can be searched; Enter ticks the first one found. */
export function AffectedPicker(props: AffectedPickerProps) {
  const { name: fields = 'affected', legend, groups, statuses, first } = props;
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  const count = groups.reduce((sum, group) => sum + group.components.length, 0);

  const tickFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.metaKey || event.ctrlKey) return;
    // Enter in a field would send the form.
    event.preventDefault();
    if (search.trim() !== '') list.current?.querySelector<HTMLInputElement>(FIRST_FOUND)?.click();
    setSearch('');
  };

  return (
    <fieldset className="affected">
      <legend>{legend}</legend>
      {hydrated && count >= SEARCH_FROM && (
        <input
          type="search"
          className="affected-search"
          aria-label="Find a component"
          placeholder="Type to find, Enter to tick"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={tickFirst}
        />
      )}
      <div ref={list} className="affected-groups">
        {groups.map(({ name, components }) => {
          const found = components.filter((component) => matches(search, component.name, name));
          return (
            <div
              key={components[0]?.id}
              role="group"
              aria-label={name ?? 'Components without a group'}
              hidden={found.length === 0}
            >
              {name !== null && <p className="affected-group">{name}</p>}
              <ul>
                {components.map((component) => (
                  <AffectedRow
                    key={component.id}
                    field={`${fields}.${component.id}`}
                    name={component.name}
                    statuses={statuses}
                    first={first}
                    hidden={!found.includes(component)}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      {count === 0 && <p className="field-hint">There are no components yet. An incident may do without.</p>}
    </fieldset>
  );
}

const FIRST_FOUND = '[role=group]:not([hidden]) li:not([hidden]) input[type=checkbox]';
