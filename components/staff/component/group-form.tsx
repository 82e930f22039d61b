import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton, TextField } from '#components/staff/form/index.ts';

interface GroupFormProps {
  readonly action: FormAction;
  readonly initial: FormValues;
  readonly existing?: boolean;
}

export function GroupForm({ action, initial, existing = false }: GroupFormProps) {
  return (
    <ActionForm action={action} initial={initial} label={existing ? 'Edit group' : 'Add a group'}>
      {existing && (
        <>
          <HiddenField name="groupId" />
          <HiddenField name="version" />
        </>
      )}
      <TextField name="name" label="Name" required />
      <TextField name="description" label="Description" />
      <p className="form-actions">
        <SubmitButton>{existing ? 'Save group' : 'Add group'}</SubmitButton>
      </p>
    </ActionForm>
  );
}
