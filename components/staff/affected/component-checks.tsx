'use client';

import { useField } from '#components/staff/form/index.ts';
import type { PickGroup } from './groups.ts';

/** Which components a maintenance is planned for: plain ticks, sent as a list. */
export function ComponentChecks({
  legend,
  groups,
}: {
  readonly legend: string;
  readonly groups: readonly PickGroup[];
}) {
  const { value, error, id } = useField('componentIds');
  const ticked = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <fieldset className="affected" id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{legend}</legend>
      <div className="affected-groups">
        {groups.map(({ name, components }) => (
          <div key={components[0]?.id} role="group" aria-label={name ?? 'Components without a group'}>
            {name !== null && <p className="affected-group">{name}</p>}
            <ul>
              {components.map((component) => (
                <li key={component.id} className="affected-row">
                  <label className="affected-name">
                    <input
                      type="checkbox"
                      name="componentIds[]"
                      value={component.id}
                      defaultChecked={ticked.includes(component.id)}
                    />
                    <span>{component.name}</span>
                  </label>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
