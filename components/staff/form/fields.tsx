'use client';
import type { ComponentProps, ReactNode } from 'react';
import { useField, useForm } from './context.ts';
import { Field } from './field.tsx';
import { useTypedEarly } from './typed-early.ts';

export interface Named {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly className?: string;
}

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export function TextField({
  type = 'text',
  ...props
}: Named & {
  readonly type?: 'text' | 'email' | 'url' | 'password' | 'search' | 'number' | 'date' | 'color';
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number | string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url';
  readonly spellCheck?: boolean;
  readonly list?: string;
}) {
  const { name, label, hint, className, ...input } = props;
  return (
    <Field name={name} label={label} hint={hint} {...(className ? { className } : {})}>
      {(field) => (
        <input
          {...input}
          type={type}
          id={field.id}
          name={name}
          defaultValue={text(field.value)}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid}
        />
      )}
    </Field>
  );
}

export function TextArea(
  props: Named & {
    readonly rows?: number;
    readonly autoFocus?: boolean;
    readonly placeholder?: string;
    readonly spellCheck?: boolean;
  },
) {
  const { name, label, hint, className, rows = 5, ...area } = props;
  return (
    <Field name={name} label={label} hint={hint} {...(className ? { className } : {})}>
      {(field) => (
        <Area
          {...area}
          rows={rows}
          id={field.id}
          name={name}
          defaultValue={text(field.value)}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid}
        />
      )}
    </Field>
  );
}

function Area(props: ComponentProps<'textarea'> & { readonly id: string }) {
  useTypedEarly(props.id);
  return <textarea {...props} />;
}

export function SelectField({
  name,
  label,
  hint,
  className,
  required,
  options,
}: Named & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  return (
    <Field name={name} label={label} hint={hint} {...(className ? { className } : {})}>
      {(field) => (
        <select
          id={field.id}
          name={name}
          required={required}
          defaultValue={text(field.value)}
          aria-describedby={field.describedBy}
          aria-invalid={field.invalid}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/**
 * A date and time as the clocks of `zone` show it; the zone is named, and sent along. It begins with `localInstant`
 * of `lib/forms/instant.ts`.
 */
export function InstantField({
  zone,
  ...props
}: Named & { readonly zone: string; readonly min?: string; readonly max?: string }) {
  const { name, label, hint, className, ...input } = props;
  return (
    <Field
      name={name}
      label={label}
      hint={
        hint ? (
          <>
            {hint} Time zone: {zone}.
          </>
        ) : (
          <>Time zone: {zone}.</>
        )
      }
      {...(className ? { className } : {})}
    >
      {(field) => (
        <>
          <input
            {...input}
            type="datetime-local"
            id={field.id}
            name={`${name}.local`}
            defaultValue={text((field.value as { local?: string } | null | undefined)?.local)}
            aria-describedby={field.describedBy}
            aria-invalid={field.invalid}
          />
          <input type="hidden" name={`${name}.zone`} value={zone} />
        </>
      )}
    </Field>
  );
}

/** Sent along, not shown. After a conflict it holds what is saved now, so that sending again means "over it". */
export function HiddenField({ name, value }: { readonly name: string; readonly value?: string | number }) {
  const { saved, value: initial } = useField(name);
  return <input type="hidden" name={name} value={text(saved ?? initial ?? value)} readOnly />;
}

export function SubmitButton({
  children,
  className = 'button button-primary',
  name,
  value,
}: {
  readonly children: ReactNode;
  readonly className?: string;
  readonly name?: string;
  readonly value?: string;
}) {
  const { pending } = useForm();
  // Not `disabled`: that would drop the focus.
  return (
    <button
      type="submit"
      className={className}
      name={name}
      value={value}
      aria-disabled={pending || undefined}
    >
      {children}
    </button>
  );
}
