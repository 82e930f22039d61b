'use client';
import { useState } from 'react';
import { Field, useField } from '#components/staff/form/index.ts';
import { accentProblem } from '#lib/domain/contrast.ts';

/** A colour for links, with what it looks like on its paper and whether it can be read there. */
export function AccentField({
  name,
  label,
  paper,
  standard,
}: {
  readonly name: string;
  readonly label: string;
  readonly paper: string;
  /** What links look like while this is empty. */
  readonly standard: string;
}) {
  const { value } = useField(name);
  const [hex, setHex] = useState(typeof value === 'string' ? value : '');
  const given = hex.trim();
  const problem = given === '' ? null : accentProblem(given, paper);
  const shown = /^#[0-9a-f]{6}$/i.test(given) ? given : standard;
  return (
    <Field
      name={name}
      label={label}
      hint={`Like ${standard}; empty for Candor's own blue.`}
      className="accent"
    >
      {(field) => (
        <>
          <input
            type="text"
            id={field.id}
            name={name}
            defaultValue={typeof field.value === 'string' ? field.value : ''}
            spellCheck={false}
            autoComplete="off"
            maxLength={7}
            aria-describedby={field.describedBy}
            aria-invalid={field.invalid}
            onInput={(event) => setHex(event.currentTarget.value)}
          />
          {/* Attributes, not styles: the policy of these pages allows no inline style. */}
          <svg className="accent-sample" width="160" height="36" role="img" aria-label={`A link in ${shown}`}>
            <rect width="160" height="36" fill={paper} />
            <text x="12" y="24" fill={shown} textDecoration="underline">
              A link looks so
            </text>
          </svg>
          <p className={problem ? 'accent-hint accent-poor' : 'accent-hint'} aria-live="polite">
            {given === '' ? '' : (problem ?? 'Links in this colour can be read well.')}
          </p>
        </>
      )}
    </Field>
  );
}
