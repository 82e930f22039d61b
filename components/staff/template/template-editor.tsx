import { TEMPLATE_STATUSES } from '#lib/domain/template.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { AffectedPicker } from '#components/staff/affected/affected-picker.tsx';
import { type PickGroup, UPDATES } from '#components/staff/affected/groups.ts';
import {
  ActionForm,
  CheckField,
  HiddenField,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#components/staff/form/index.ts';
import { templateStatusWord } from './status-word.ts';

interface TemplateEditorProps {
  readonly action: FormAction;
  readonly initial: FormValues;
  readonly groups: readonly PickGroup[];
  readonly existing?: boolean;
}

/** The same questions as the form that it will fill. */
export function TemplateEditor({ action, initial, groups, existing = false }: TemplateEditorProps) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      draftKey={existing ? undefined : 'template:new'}
      className="form composer-fields"
      label={existing ? 'Edit template' : 'New template'}
    >
      {existing && (
        <>
          <HiddenField name="templateId" />
          <HiddenField name="version" />
        </>
      )}
      <TextField
        name="name"
        label="Name"
        hint="What you look for at three in the morning. Visitors do not see it."
        autoFocus={!existing}
        required
      />
      <TextField
        name="title"
        label="Name of the incident"
        hint="Left empty, it is words for an update, or for any incident."
      />
      <SelectField
        name="status"
        label="Status"
        options={[null, ...TEMPLATE_STATUSES].map((status) => ({
          value: status ?? '',
          label: templateStatusWord(status),
        }))}
      />
      <TextArea
        name="body"
        label="Words"
        rows={6}
        hint="Markdown. {{incident}}, {{component}} and {{time}} are filled in as a form begins with it. Mark what is left to you: ____"
        required
      />
      <AffectedPicker legend="What is affected" groups={groups} statuses={UPDATES} first="partial_outage" />
      <CheckField name="notify" label="Tell subscribers" hint="How the form begins. It can be unticked." />
      <p className="form-actions">
        <SubmitButton>{existing ? 'Save template' : 'Keep template'}</SubmitButton>
      </p>
    </ActionForm>
  );
}
