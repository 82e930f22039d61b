import type { FormAction } from '#lib/forms/state.ts';
import {
  ActionForm,
  CheckField,
  HiddenField,
  SelectField,
  SubmitButton,
  TextArea,
} from '#components/staff/form/index.ts';

interface MergeFormProps {
  readonly action: FormAction;
  readonly incidentId: string;
  readonly open: readonly { readonly id: string; readonly name: string }[];
}

/** Two incidents turn out to be one: this one ends, the other goes on with what it said. */
export function MergeForm({ action, incidentId, open }: MergeFormProps) {
  return (
    <details className="act">
      <summary>
        <strong>Merge it into another one</strong> <span className="quiet">both turned out to be one</span>
      </summary>
      <ActionForm
        action={action}
        label="Merge it into another one"
        className="form composer-fields"
        initial={{ incidentId, intoId: open.length === 1 ? open[0]!.id : '', notify: 'true' }}
      >
        <HiddenField name="incidentId" />
        <p className="quiet">
          This one ends with a word that says where it goes on, and keeps its page. The other one takes over
          its components as they are now, and whoever follows this one follows it.
        </p>
        <SelectField
          name="intoId"
          label="Goes on as"
          required
          options={[
            ...(open.length === 1 ? [] : [{ value: '', label: 'Choose …' }]),
            ...open.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextArea
          name="intoBody"
          label="Update on the one that goes on"
          rows={3}
          hint="Markdown. Empty says that both turned out to be the same problem."
        />
        <TextArea
          name="body"
          label="Last word on this one"
          rows={2}
          hint="Markdown. Empty says where it goes on."
        />
        <CheckField
          name="notify"
          label="Tell subscribers"
          hint="Once, by the update on the one that goes on: those of both."
        />
        <p className="form-actions">
          <SubmitButton>Merge</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
