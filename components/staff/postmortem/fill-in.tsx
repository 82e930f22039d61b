'use client';

import { useRef } from 'react';
import { SubmitButton } from '#components/staff/form/index.ts';
import { useHydrated } from '#components/staff/hydrated.ts';
import { FILL_IMPACT, withFacts } from '#lib/forms/postmortem-press.ts';

/** Puts words of the data before those of a field, once. */
export function FillIn({ field, words }: { readonly field: string; readonly words: string }) {
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const label = 'Fill in from the incident';
  const fill = () => {
    const box = button.current?.form?.elements.namedItem(field);
    if (!(box instanceof HTMLTextAreaElement)) return;
    box.value = withFacts(words, box.value);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
  };
  return (
    <p className="fill-in">
      {hydrated ? (
        <button ref={button} type="button" className="button button-small" onClick={fill}>
          {label}
        </button>
      ) : (
        <SubmitButton className="button button-small" name="press" value={FILL_IMPACT}>
          {label}
        </SubmitButton>
      )}
    </p>
  );
}
