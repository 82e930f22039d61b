'use client';
import { Field } from './field.tsx';
import type { Named } from './fields.tsx';

/** An upload. A browser without JavaScript forgets the chosen file when the form comes back: nothing can be done about it. */
export function FileField({ name, label, hint, accept }: Named & { readonly accept: string }) {
  return (
    <Field name={name} label={label} hint={hint}>
      {(field) => (
        <input
          type="file"
          id={field.id}
          name={name}
          accept={accept}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid}
        />
      )}
    </Field>
  );
}
