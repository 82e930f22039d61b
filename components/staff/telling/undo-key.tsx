'use client';

import { useEffect, useRef } from 'react';

/**
 * Ctrl+Z, or ⌘+Z, sends the form around it, as it takes back anything else; but in a field it takes back what is typed
 * there. Draws the reminder of it.
 */
export function UndoKey() {
  const anchor = useRef<HTMLElement>(null);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    const undo = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      event.preventDefault();
      form.requestSubmit();
    };
    document.addEventListener('keydown', undo);
    return () => document.removeEventListener('keydown', undo);
  }, []);
  return (
    <small ref={anchor} className="publish-key needs-script">
      or <kbd>Ctrl</kbd> <kbd>Z</kbd>
    </small>
  );
}
