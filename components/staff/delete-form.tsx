import type { ReactNode } from 'react';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton } from './form/index.ts';

interface DeleteFormProps {
  readonly action: FormAction;
  /** What the button does, in full: "Delete this update". */
  readonly act: string;
  readonly values: FormValues;
  /** What is lost by it. */
  readonly children: ReactNode;
}

/** A destructive act, apart and in two steps: the first opens what it would do. Works without script. */
export function DeleteForm({ action, act, values, children }: DeleteFormProps) {
  return (
    <details className="delete">
      <summary>{act} …</summary>
      <ActionForm action={action} initial={values} label={act}>
        {Object.keys(values).map((name) => (
          <HiddenField key={name} name={name} />
        ))}
        <div className="delete-what">{children}</div>
        <p className="form-actions">
          <SubmitButton className="button button-danger">{act}</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
