import { IMPACTS } from '#lib/domain/level.ts';
import type { FormAction } from '#lib/forms/state.ts';
import {
  ActionForm,
  HiddenField,
  SelectField,
  SubmitButton,
  TextField,
} from '#components/staff/form/index.ts';
import { impactWord } from '#components/staff/words.ts';

interface IncidentFactsProps {
  readonly action: FormAction;
  readonly incident: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly impactOverride: string | null;
  };
}

/** What is said of the incident as a whole: its name, and its impact where the components do not tell it right. */
export function IncidentFacts({ action, incident }: IncidentFactsProps) {
  return (
    <ActionForm
      action={action}
      label="Name and impact"
      initial={{
        incidentId: incident.id,
        version: String(incident.version),
        name: incident.name,
        impactOverride: incident.impactOverride ?? '',
      }}
    >
      <HiddenField name="incidentId" />
      <HiddenField name="version" />
      <TextField name="name" label="Name" required />
      <SelectField
        name="impactOverride"
        label="Impact"
        options={[
          { value: '', label: 'From the components' },
          ...IMPACTS.map((impact) => ({ value: impact, label: impactWord(impact) })),
        ]}
      />
      <p className="form-actions">
        <SubmitButton className="button">Save name and impact</SubmitButton>
      </p>
    </ActionForm>
  );
}
