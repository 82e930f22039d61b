'use client';
import { useEffect, useState } from 'react';

/** After a conflict, what somebody else saved in this field, beside what is typed in it. */
export function SavedMeanwhile({ id, saved }: { readonly id: string; readonly saved: unknown }) {
  const [typed, setTyped] = useState<string>();
  useEffect(() => setTyped(inputOf(id)?.value), [id, saved]);
  if (typeof saved !== 'string' || saved === typed) return null;
  return (
    <div className="saved-meanwhile">
      <p>Saved meanwhile by somebody else:</p>
      <blockquote>{saved === '' ? <em>nothing</em> : saved}</blockquote>
      <button
        type="button"
        className="button-link needs-script"
        onClick={() => {
          const input = inputOf(id);
          if (!input) return;
          input.value = saved;
          setTyped(saved);
          input.dispatchEvent(new Event('input', { bubbles: true }));
          input.focus();
        }}
      >
        Take these words
      </button>
    </div>
  );
}

function inputOf(id: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null {
  return document.getElementById(id) as HTMLInputElement | null;
}
