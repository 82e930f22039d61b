'use client';

import { FieldError, useField } from '#components/staff/form/index.ts';
import type { Person } from './ask-form.tsx';

/** Boxes to tick, one for each person. */
export function PeopleField({ people }: { readonly people: readonly Person[] }) {
  const { id, value, error } = useField('reviewerIds');
  const ticked = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return (
    <fieldset className="field people-field" id={id} data-invalid={error ? '' : undefined}>
      <legend>Who should read it</legend>
      {people.map((person) => (
        <label key={person.id} className="choice">
          <input
            type="checkbox"
            name="reviewerIds[]"
            value={person.id}
            defaultChecked={ticked.includes(person.id)}
          />
          <span>
            {person.name}
            {person.isAuthor && (
              <small className="field-hint">wrote part of it: an approval does not count</small>
            )}
          </span>
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
