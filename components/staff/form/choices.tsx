'use client';
import type { ReactNode } from 'react';
import { useField } from './context.ts';
import { FieldError } from './field.tsx';
import type { Named } from './fields.tsx';

/** Sends `true` or `false`; with a name like `ids[]` and a `value`, that value when it is checked. */
export function CheckField({
  name,
  label,
  hint,
  value,
  className = '',
}: Named & { readonly value?: string }) {
  const field = useField(name);
  const id = value === undefined ? field.id : `${field.id}-${value}`;
  const checked =
    value === undefined
      ? field.value === true || field.value === 'true'
      : Array.isArray(field.value) && field.value.includes(value);
  return (
    <div className={`field field-check ${className}`.trim()} data-invalid={field.error ? '' : undefined}>
      {value === undefined && <input type="hidden" name={name} value="false" />}
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value ?? 'true'}
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-invalid={field.error ? true : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {value === undefined && <FieldError id={id} error={field.error} />}
    </div>
  );
}

/** One of few choices, all in sight. */
export function RadioField({
  name,
  label,
  hint,
  className = '',
  options,
}: Named & {
  readonly options: readonly {
    readonly value: string;
    readonly label: ReactNode;
    readonly hint?: ReactNode;
  }[];
}) {
  const field = useField(name);
  return (
    <fieldset
      className={`field field-radio ${className}`.trim()}
      id={field.id}
      data-invalid={field.error ? '' : undefined}
    >
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={field.value === option.value}
          />
          <span>
            {option.label}
            {option.hint && <small className="field-hint">{option.hint}</small>}
          </span>
        </label>
      ))}
      <FieldError id={field.id} error={field.error} />
    </fieldset>
  );
}
