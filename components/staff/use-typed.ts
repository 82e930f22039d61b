'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { FormValues } from '#lib/forms/state.ts';
import { unflatten } from '#lib/forms/unflatten.ts';
import { useForm } from './form/index.ts';

/**
 * What is typed in the form around `anchor`, now. The fields are uncontrolled, so it is read from the browser after each
 * change; before that it is what the form begins with.
 */
export function useTyped(anchor: RefObject<Element | null>): FormValues {
  const { values } = useForm();
  const [typed, setTyped] = useState(values);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    const read = () => setTyped(typedIn(form));
    // Browsers bring back what was typed before a reload.
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, [anchor]);
  return typed;
}

/** What the fields of a form hold now. */
export function typedIn(form: HTMLFormElement): FormValues {
  return unflatten(textOf(new FormData(form)));
}

function* textOf(data: FormData): Generator<[string, string]> {
  for (const [name, value] of data) if (typeof value === 'string') yield [name, value];
}
