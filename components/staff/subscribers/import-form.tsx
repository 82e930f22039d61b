import { ActionForm, FileField, SubmitButton, TextArea } from '#components/staff/form/index.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ConsentField } from './consent-field.tsx';
import { ImportReport } from './import-report.tsx';

export function ImportForm({ action }: { readonly action: FormAction }) {
  return (
    <ActionForm action={action} initial={{ confirmed: 'false' }} label="Import a list">
      <ImportReport />
      <FileField
        name="file"
        label="File"
        hint="A CSV file of at most 10,000 rows and 4 MB."
        accept=".csv,.tsv,.txt,text/csv,text/plain"
      />
      <TextArea
        name="list"
        label="Or a list, pasted"
        hint="Mail addresses, one a line, or rows whose first line names the columns."
        rows={6}
        spellCheck={false}
      />
      <ConsentField mayConfirm />
      <p className="form-actions">
        <SubmitButton>Import</SubmitButton>
        <a href="/admin/subscribers">Back to the subscribers</a>
      </p>
    </ActionForm>
  );
}
