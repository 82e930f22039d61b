import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import {
  ActionForm,
  CheckField,
  HiddenField,
  SelectField,
  SubmitButton,
  TextField,
} from '#components/staff/form/index.ts';
import { statusWord } from '#components/staff/words.ts';

interface ComponentFormProps {
  readonly action: FormAction;
  readonly initial: FormValues;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Of one that is there already; its status is set in the list. */
  readonly existing?: boolean;
}

export function ComponentForm({ action, initial, groups, existing = false }: ComponentFormProps) {
  return (
    <ActionForm action={action} initial={initial} label={existing ? 'Edit component' : 'Add a component'}>
      {existing && (
        <>
          <HiddenField name="componentId" />
          <HiddenField name="version" />
        </>
      )}
      <TextField name="name" label="Name" hint="As your customers call it." required />
      <TextField name="description" label="Description" hint="One line, shown under the name." />
      <SelectField
        name="groupId"
        label="Group"
        options={[
          { value: '', label: 'No group' },
          ...groups.map((group) => ({ value: group.id, label: group.name })),
        ]}
      />
      {!existing && (
        <SelectField
          name="status"
          label="Status"
          options={COMPONENT_STATUSES.map((status) => ({ value: status, label: statusWord(status) }))}
        />
      )}
      <TextField
        name="startDate"
        type="date"
        label="Uptime counts from"
        hint="Before this day there is no data. Left empty, it is the day on which the component was added."
      />
      <CheckField name="showUptime" label="Show its uptime" />
      <CheckField
        name="onlyShowIfDegraded"
        label="Show it only when something is wrong"
        hint="For parts that visitors do not know by name."
      />
      <p className="form-actions">
        <SubmitButton>{existing ? 'Save component' : 'Add component'}</SubmitButton>
      </p>
    </ActionForm>
  );
}
