'use client';

import { useEffect, useRef } from 'react';
import { areStandardWords } from '#components/staff/standard-words.ts';

/**
 * Spares typing when the status changes: the standard words follow it until somebody writes their own, and `settles`
 * (resolved) makes every ticked component well, as it nearly always is. All of it stays in sight before it is sent.
 */
export function FollowStatus({
  words,
  settles,
}: {
  readonly words: Readonly<Record<string, string>>;
  readonly settles?: string;
}) {
  const anchor = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    const follow = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'status') return;
      if (target.value === settles)
        for (const well of form.querySelectorAll<HTMLInputElement>('.affected input[value=operational]'))
          well.checked = true;
      const body = form.elements.namedItem('body');
      const standard = words[target.value];
      if (!(body instanceof HTMLTextAreaElement) || standard === undefined || !areStandardWords(body.value))
        return;
      body.value = standard;
      body.dispatchEvent(new Event('input', { bubbles: true }));
    };
    // The first time somebody comes to words that nobody wrote, typing replaces them.
    const select = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement && target.name === 'body' && areStandardWords(target.value))
        target.select();
    };
    form.addEventListener('change', follow);
    form.addEventListener('focusin', select);
    return () => {
      form.removeEventListener('change', follow);
      form.removeEventListener('focusin', select);
    };
  }, [words, settles]);
  return <span ref={anchor} hidden />;
}
