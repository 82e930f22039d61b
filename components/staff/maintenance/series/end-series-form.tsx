import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, CheckField, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';

interface EndSeriesFormProps {
  readonly action: FormAction;
  readonly series: { readonly id: string; readonly version: number };
  /** How many of its dates are maintenances already. */
  readonly planned: number;
}

export function EndSeriesForm({ action, series, planned }: EndSeriesFormProps) {
  return (
    <details className="act">
      <summary>
        <strong>End the series</strong> <span className="quiet">nothing more is planned of it</span>
      </summary>
      <ActionForm
        action={action}
        label="End the series"
        className="form composer-fields"
        initial={{
          ...{ seriesId: series.id, version: String(series.version) },
          ...{ cancelPlanned: 'false', notify: 'false' },
        }}
      >
        <HiddenField name="seriesId" />
        <HiddenField name="version" />
        {planned > 0 && (
          <>
            <CheckField
              name="cancelPlanned"
              label={
                planned === 1
                  ? 'Cancel the date that is planned too'
                  : `Cancel the ${planned} dates that are planned too`
              }
              hint="Else they take place. One that nobody was told of is taken away."
            />
            <TextArea
              name="body"
              label="What is said of them"
              rows={2}
              hint="Empty says the standard words."
            />
            <CheckField name="notify" label="Tell subscribers, of the first of them" />
          </>
        )}
        <p className="form-actions">
          <SubmitButton className="button button-danger">End the series</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
