'use client';
import { useState } from 'react';
import { useForm } from '#components/staff/form/index.ts';

/** The link of an invitation that was just made: this is the only time it can be seen. */
export function InvitationLink() {
  const { id, state } = useForm();
  const [copied, setCopied] = useState('');
  if (typeof state.result !== 'string') return null;
  const link = state.result;
  return (
    <div className="field invitation-link">
      <label htmlFor={`${id}-link`}>The link</label>
      <p className="field-hint">Send it yourself. It works once, for seven days, and is not shown again.</p>
      <input id={`${id}-link`} value={link} readOnly onFocus={(event) => event.currentTarget.select()} />
      <p className="needs-script">
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            void navigator.clipboard.writeText(link).then(() => setCopied(link));
          }}
        >
          Copy the link
        </button>{' '}
        <span role="status">{copied === link ? 'Copied.' : ''}</span>
      </p>
    </div>
  );
}
