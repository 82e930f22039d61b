import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, FileField, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';

interface ImportPostmortemProps {
  readonly action: FormAction;
  readonly incidentId: string;
  readonly version: number;
}

/** A postmortem that was written elsewhere. Folded away: most are written here. */
export function ImportPostmortem({ action, incidentId, version }: ImportPostmortemProps) {
  return (
    <details className="more">
      <summary>Bring in a Markdown file</summary>
      <ActionForm
        action={action}
        initial={{ incidentId, version: String(version) }}
        label="Bring in a Markdown file"
      >
        <HiddenField name="incidentId" />
        <HiddenField name="version" />
        <p className="field-hint">
          Its headings say what goes into which section, whatever they are called; lists of action items
          become action items. What it says nothing of stays as it is, and no word of it is lost.
        </p>
        <FileField name="file" label="File" accept=".md,.markdown,text/markdown,text/plain" />
        <TextArea name="text" label="Or its words, pasted" rows={4} />
        <p className="form-actions">
          <SubmitButton className="button">Put it into the draft</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
