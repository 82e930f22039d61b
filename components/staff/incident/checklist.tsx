'use client';

import { useRef } from 'react';
import { useTyped } from '#components/staff/use-typed.ts';

/** Two lines beside the button, which stop nobody. The second is ticked by what the form says. */
export function Checklist() {
  const anchor = useRef<HTMLUListElement>(null);
  const { promise, status } = useTyped(anchor);
  const isPromised = typeof promise === 'string' && promise !== '';
  return (
    <ul ref={anchor} className="checklist" aria-label="Before you publish">
      <li>Name the symptom, not the suspicion.</li>
      {status !== 'resolved' && (
        <li data-done={isPromised ? '' : undefined}>
          {isPromised ? 'You say when the next update comes.' : 'Say when the next update comes.'}
        </li>
      )}
    </ul>
  );
}
