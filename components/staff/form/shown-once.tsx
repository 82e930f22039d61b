'use client';
import { useState } from 'react';
import { useForm } from './context.ts';

/** A secret that this form has just made: this is the only time it can be seen. */
export function ShownOnce({
  label,
  hint,
  copy,
}: {
  readonly label: string;
  readonly hint: string;
  /** Names the button: "Copy the link". */
  readonly copy: string;
}) {
  const { id, state } = useForm();
  const [copied, setCopied] = useState('');
  if (typeof state.result !== 'string') return null;
  const secret = state.result;
  return (
    <div className="field shown-once">
      <label htmlFor={`${id}-shown-once`}>{label}</label>
      <p className="field-hint" id={`${id}-shown-once-hint`}>
        {hint}
      </p>
      <input
        id={`${id}-shown-once`}
        value={secret}
        readOnly
        aria-describedby={`${id}-shown-once-hint`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="needs-script">
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            void navigator.clipboard.writeText(secret).then(() => setCopied(secret));
          }}
        >
          {copy}
        </button>{' '}
        <span role="status">{copied === secret ? 'Copied.' : ''}</span>
      </p>
    </div>
  );
}
