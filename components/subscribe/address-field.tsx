import type { ReactNode } from 'react';
import { Problem, wrong } from './problem.tsx';

/** An address that is typed, what is wrong with it, and what it looks like. */
export function AddressField(props: {
  name: string;
  label: string;
  typed: string | undefined;
  problems: Readonly<Record<string, string>>;
  hint: ReactNode;
  maxLength: number;
  required?: boolean;
  autoComplete?: string;
}) {
  const { name, label, typed, problems, hint, ...input } = props;
  return (
    <>
      <p className="field">
        <label htmlFor={name}>{label}</label>
        <input
          id={name}
          name={name}
          type="text"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={typed}
          {...input}
          {...wrong(name, problems, `${name}-hint`)}
        />
      </p>
      <Problem of={name} problems={problems} />
      <div id={`${name}-hint`} className="quiet">
        {hint}
      </div>
    </>
  );
}
