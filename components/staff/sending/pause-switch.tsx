import { ActionForm, SubmitButton } from '#components/staff/form/index.ts';
import type { FormAction } from '#lib/forms/state.ts';

/** The red switch, in two steps: it keeps everybody from hearing anything. */
export function PauseSwitch({ pause }: { readonly pause: FormAction }) {
  return (
    <details className="delete">
      <summary>Pause all messages …</summary>
      <ActionForm action={pause} label="Pause all messages">
        <div className="delete-what">
          Nothing more goes out to anybody, by any channel, until somebody lets it go on: it waits, and
          nothing is lost. What is on its way at this moment still arrives.
        </div>
        <p className="form-actions">
          <SubmitButton className="button button-danger">Pause all messages</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
