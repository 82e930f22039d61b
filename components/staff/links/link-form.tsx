import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SelectField, SubmitButton } from '#components/staff/form/index.ts';

interface Offered {
  readonly id: string;
  readonly name: string;
}

interface LinkFormProps {
  readonly action: FormAction;
  readonly incidentId: string;
  /** The latest first. */
  readonly incidents: readonly Offered[];
  readonly maintenances: readonly Offered[];
}

/** Links an incident with another one, or with the maintenance that it came of. */
export function LinkForm({ action, incidentId, incidents, maintenances }: LinkFormProps) {
  if (incidents.length + maintenances.length === 0) return null;
  return (
    <details className="act">
      <summary>
        <strong>Link it</strong> <span className="quiet">with another incident, or a maintenance</span>
      </summary>
      <ActionForm
        action={action}
        label="Link it"
        className="form composer-fields"
        initial={{ incidentId, otherId: '' }}
      >
        <HiddenField name="incidentId" />
        <SelectField
          name="otherId"
          label="With"
          hint="Both pages name the other. Nobody is told."
          required
          options={[
            { value: '', label: 'Choose …' },
            ...incidents.map(({ id, name }) => ({ value: id, label: `Related to: ${name}` })),
            ...maintenances.map(({ id, name }) => ({ value: id, label: `Came of the maintenance: ${name}` })),
          ]}
        />
        <p className="form-actions">
          <SubmitButton className="button">Link</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
