import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';
import { TellField } from '#components/staff/telling/tell-field.tsx';

interface SayFormProps {
  readonly action: FormAction;
  readonly maintenance: { readonly id: string; readonly status: MaintenanceStatus };
  /** How many hear of it. */
  readonly told: number;
  /** What was taken back, to be mended. */
  readonly again?: FormValues | undefined;
}

/** An update that says more and changes nothing. */
export function SayForm({ action, maintenance, told, again }: SayFormProps) {
  return (
    <details className="act" open={again !== undefined}>
      <summary>
        <strong>Post an update</strong> <span className="quiet">it stays as it is</span>
      </summary>
      <ActionForm
        action={action}
        label="Post an update"
        className="form composer-fields"
        draftKey={`maintenance:${maintenance.id}:update`}
        initial={{ maintenanceId: maintenance.id, status: maintenance.status, notify: 'true', ...again }}
      >
        <HiddenField name="maintenanceId" />
        <HiddenField name="status" />
        <TextArea name="body" label="Update" rows={3} hint="Markdown." required />
        <TellField preview="update.posted" told={told} />
        <p className="form-actions">
          <SubmitButton>Publish update</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
