'use client';

import { useRef, useState } from 'react';
import { SubmitButton, useForm } from '#components/staff/form/index.ts';
import { useHydrated } from '#components/staff/hydrated.ts';
import { ActionItemRow } from './action-item-row.tsx';

const listed = (value: unknown) => (Array.isArray(value) ? value.length : 0);

/** Remediation steps as rows. Without script, adding a row asks the server for one, and what is typed comes along. */
export function ActionItems() {
  const { values } = useForm();
  const hydrated = useHydrated();
  const count = listed(values.actionItems);
  const [added, setAdded] = useState(0);
  const [gone, setGone] = useState<readonly number[]>([]);
  const list = useRef<HTMLOListElement>(null);
  const rows = Array.from({ length: count + added }, (_, index) => index).filter(
    (index) => !gone.includes(index),
  );

  const remove = (index: number) => {
    setGone([...gone, index]);
    // The form's draft is kept after its input events.
    const form = list.current?.closest('form');
    setTimeout(() => form?.dispatchEvent(new Event('input', { bubbles: true })));
  };
  const add = () => {
    setAdded(added + 1);
    setTimeout(() =>
      list.current?.querySelector<HTMLInputElement>('li:last-child input[type=text]')?.focus(),
    );
  };

  return (
    <fieldset className="action-items">
      <legend>Action items</legend>
      <p className="field-hint">
        Each a step that somebody owns and can finish. Internal ones are never published, exported or counted
        where readers see it. Rows without a title are left out.
      </p>
      <ol ref={list}>
        {rows.map((index, place) => (
          <li key={index}>
            <ActionItemRow index={index} />
            {hydrated ? (
              <button type="button" className="button button-small" onClick={() => remove(index)}>
                Remove<span className="visually-hidden"> action item {place + 1}</span>
              </button>
            ) : (
              <SubmitButton className="button button-small" name="press" value={`remove-${index}`}>
                Remove<span className="visually-hidden"> action item {place + 1}</span>
              </SubmitButton>
            )}
          </li>
        ))}
      </ol>
      {hydrated ? (
        <button type="button" className="button" onClick={add}>
          Add an action item
        </button>
      ) : (
        <SubmitButton className="button" name="press" value="add">
          Add an action item
        </SubmitButton>
      )}
    </fieldset>
  );
}
