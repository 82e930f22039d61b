import type { ReactNode } from 'react';
import type { AnnouncedType } from '#lib/domain/announced.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';
import { TellField } from '#components/staff/telling/tell-field.tsx';

interface ActFormProps {
  readonly action: FormAction;
  /** "Start now". Names the fold and the button. */
  readonly act: string;
  /** What it does, in a sentence. */
  readonly hint: string;
  readonly maintenance: { readonly id: string; readonly version: number };
  readonly body: string;
  /** What it tells subscribers, and how many. */
  readonly preview: AnnouncedType;
  readonly told: number;
  readonly values?: FormValues;
  /** What was taken back, to be mended. */
  readonly again?: FormValues | undefined;
  readonly danger?: boolean;
  /** Fields of its own, above the words. */
  readonly children?: ReactNode;
}

/** One act on a maintenance, folded until it is wanted: its fields, the words that go with it, its button. */
export function ActForm({
  action,
  act,
  hint,
  maintenance,
  body,
  preview,
  told,
  values = {},
  again,
  danger = false,
  children,
}: ActFormProps) {
  return (
    <details className="act" open={again !== undefined}>
      <summary>
        <strong>{act}</strong> <span className="quiet">{hint}</span>
      </summary>
      <ActionForm
        action={action}
        label={act}
        className="form composer-fields"
        initial={{
          ...values,
          maintenanceId: maintenance.id,
          version: String(maintenance.version),
          body,
          notify: 'true',
          ...again,
        }}
      >
        <HiddenField name="maintenanceId" />
        <HiddenField name="version" />
        {children}
        <TextArea
          name="body"
          label="Words that go with it"
          rows={3}
          hint={body ? undefined : 'Empty says nothing.'}
        />
        <TellField preview={preview} told={told} />
        <p className="form-actions">
          <SubmitButton className={danger ? 'button button-danger' : 'button button-primary'}>
            {act}
          </SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
