'use client';
import { useEffect, useRef } from 'react';
import { fieldId, useForm } from './context.ts';

/** What the server said of the whole form. Takes the focus, so that a keyboard or a screen reader starts there. */
export function FormSummary() {
  const { id, state } = useForm();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === 'refused' || state.status === 'failed') box.current?.focus();
  }, [state]);
  if (state.status === 'idle' || state.message === undefined) return null;
  if (state.status === 'done')
    return (
      <div className="form-done" role="status">
        <p>{state.message}</p>
      </div>
    );
  const fields = Object.entries(state.fields);
  const [only] = fields.length === 1 ? fields : [];
  return (
    <div className="form-summary" role="alert" tabIndex={-1} ref={box}>
      <p>
        {only?.[1] === state.message ? <a href={`#${fieldId(id, only[0])}`}>{only[1]}</a> : state.message}
      </p>
      {state.conflict && (
        <p>
          Where the two differ, their words stand under yours. Send it again to save what the form shows now.
        </p>
      )}
      {fields.length > 0 && only?.[1] !== state.message && (
        <ul>
          {fields.map(([path, message]) => (
            <li key={path}>
              <a href={`#${fieldId(id, path)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
