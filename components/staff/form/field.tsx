'use client';
import type { ReactNode } from 'react';
import { useField } from './context.ts';
import { SavedMeanwhile } from './saved-meanwhile.tsx';

/** What every input of a field needs to be tied to its label, hint and message. */
export interface FieldParts {
  readonly id: string;
  readonly value: unknown;
  readonly describedBy: string | undefined;
  readonly invalid: true | undefined;
}

/** Label, hint, input and message. `children` draws the input from the parts it is given. */
export function Field({
  name,
  label,
  hint,
  className = '',
  children,
}: {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly className?: string;
  readonly children: (parts: FieldParts) => ReactNode;
}) {
  const { id, value, untouched, error, saved } = useField(name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`field ${className}`.trim()} data-invalid={error ? '' : undefined}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, value, describedBy: described || undefined, invalid: error ? true : undefined })}
      <FieldError id={id} error={error} />
      <SavedMeanwhile id={id} value={value} untouched={untouched} saved={saved} />
    </div>
  );
}

export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="field-error" id={`${id}-error`}>
      {error}
    </p>
  );
}
