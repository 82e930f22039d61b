import type { FormAction, FormValues } from '#lib/forms/state.ts';
import {
  ActionForm,
  CheckField,
  HiddenField,
  SubmitButton,
  TextField,
} from '#components/staff/form/index.ts';

interface MetricFormProps {
  readonly action: FormAction;
  readonly initial: FormValues;
  /** Of one that is there already. */
  readonly existing?: boolean;
}

export function MetricForm({ action, initial, existing = false }: MetricFormProps) {
  return (
    <ActionForm action={action} initial={initial} label={existing ? 'Edit metric' : 'Add a metric'}>
      {existing && (
        <>
          <HiddenField name="metricId" />
          <HiddenField name="version" />
        </>
      )}
      <TextField name="name" label="Name" hint="What is measured, in the words of your customers." required />
      <TextField name="description" label="Description" hint="One line, shown under the name." />
      <div className="form-row">
        <TextField name="suffix" label="Unit" hint="Behind each number: ms, %." maxLength={20} />
        <TextField
          name="decimalPlaces"
          type="number"
          label="Decimal places"
          hint="Of the figures, 0 to 5."
          min={0}
          max={5}
        />
      </div>
      <div className="form-row">
        <TextField
          name="yAxisMin"
          label="The chart begins at"
          hint="Left empty, it fits."
          inputMode="decimal"
        />
        <TextField
          name="yAxisMax"
          label="The chart ends at"
          hint="Left empty, it fits."
          inputMode="decimal"
        />
      </div>
      <CheckField name="yAxisHidden" label="Hide the numbers beside the chart" />
      <CheckField name="shown" label="Show it on the page" />
      <p className="form-actions">
        <SubmitButton>{existing ? 'Save metric' : 'Add metric'}</SubmitButton>
      </p>
    </ActionForm>
  );
}
