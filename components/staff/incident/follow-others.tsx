'use client';

import { useEffect, useRef } from 'react';
import { useForm } from '#components/staff/form/index.ts';
import { writeInto } from '#components/staff/template/fill-form.ts';
import { typedIn } from '#components/staff/use-typed.ts';
import { followed } from '#lib/forms/followed.ts';

/** When somebody else publishes meanwhile, what is untouched in the form around it says how things stand now. */
export function FollowOthers() {
  const anchor = useRef<HTMLSpanElement>(null);
  const { initial } = useForm();
  const before = useRef(initial);
  useEffect(() => {
    const form = anchor.current?.closest('form');
    const began = before.current;
    before.current = initial;
    if (!form || began === initial) return;
    writeInto(form, followed(typedIn(form), began, initial));
    // For the preview alone: nobody has typed anything, so it makes no draft.
    form.dispatchEvent(new Event('input'));
  }, [initial]);
  return <span ref={anchor} hidden />;
}
