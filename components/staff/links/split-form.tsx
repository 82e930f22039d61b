import type { ComponentStatus } from '#lib/domain/level.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ComponentChecks } from '#components/staff/affected/component-checks.tsx';
import {
  ActionForm,
  CheckField,
  HiddenField,
  SubmitButton,
  TextArea,
  TextField,
} from '#components/staff/form/index.ts';
import { statusWord } from '#components/staff/words.ts';

interface SplitFormProps {
  readonly action: FormAction;
  readonly incidentId: string;
  readonly components: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: ComponentStatus;
  }[];
}

/** A part of it turns out to be a matter of its own: some of its components go on in a new incident. */
export function SplitForm({ action, incidentId, components }: SplitFormProps) {
  const named = components.map(({ id, name, status }) => ({
    id,
    name: `${name} (${statusWord(status).toLowerCase()})`,
  }));
  return (
    <details className="act">
      <summary>
        <strong>Split it</strong> <span className="quiet">a part of it is a problem of its own</span>
      </summary>
      <ActionForm
        action={action}
        label="Split it"
        className="form composer-fields"
        initial={{ incidentId, notify: 'true' }}
      >
        <HiddenField name="incidentId" />
        <ComponentChecks
          legend="Go on in the new incident, as they are now"
          groups={[{ name: null, components: named }]}
        />
        <TextField name="name" label="Name of the new incident" required />
        <TextArea name="body" label="First words of the new one" rows={3} hint="Markdown." required />
        <TextArea
          name="restBody"
          label="Update on this one"
          rows={2}
          hint="Markdown. Empty says that a part of it goes on under the new name."
        />
        <CheckField
          name="notify"
          label="Tell subscribers"
          hint="Once, by the new incident: also those who follow this one."
        />
        <p className="form-actions">
          <SubmitButton>Split</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
