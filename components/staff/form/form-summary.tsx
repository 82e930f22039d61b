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
  return (
    <div className="form-summary" role="alert" tabIndex={-1} ref={box}>
      <p>{state.message}</p>
      {fields.length > 0 && (
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
