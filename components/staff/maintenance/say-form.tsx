import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, CheckField, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';

interface SayFormProps {
  readonly action: FormAction;
  readonly maintenance: { readonly id: string; readonly status: MaintenanceStatus };
}

/** An update that says more and changes nothing. */
export function SayForm({ action, maintenance }: SayFormProps) {
  return (
    <details className="act">
      <summary>
        <strong>Post an update</strong> <span className="quiet">it stays as it is</span>
      </summary>
      <ActionForm
        action={action}
        label="Post an update"
        className="form composer-fields"
        draftKey={`maintenance:${maintenance.id}:update`}
        initial={{ maintenanceId: maintenance.id, status: maintenance.status, notify: 'true' }}
      >
        <HiddenField name="maintenanceId" />
        <HiddenField name="status" />
        <TextArea name="body" label="Update" rows={3} hint="Markdown." required />
        <CheckField name="notify" label="Tell subscribers" />
        <p className="form-actions">
          <SubmitButton>Publish update</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
