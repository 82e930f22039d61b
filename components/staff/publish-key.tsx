'use client';

import { useEffect, useRef } from 'react';

/** Ctrl+Enter, or ⌘+Enter, sends the form around it from any of its fields. Draws the reminder of it. */
export function PublishKey() {
  const anchor = useRef<HTMLElement>(null);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    const send = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      form.requestSubmit(form.querySelector<HTMLButtonElement>('.button-primary[type=submit]'));
    };
    form.addEventListener('keydown', send);
    return () => form.removeEventListener('keydown', send);
  }, []);
  return (
    <small ref={anchor} className="publish-key needs-script">
      or <kbd>Ctrl</kbd> <kbd>Enter</kbd>
    </small>
  );
}
