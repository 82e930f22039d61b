import type { PickGroup } from '#components/staff/affected/groups.ts';
import { channelTitle } from '#components/staff/channel-words.ts';
import { ActionForm, SelectField, SubmitButton, TextField } from '#components/staff/form/index.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ChoiceFields, EVERYTHING } from './choice-fields.tsx';
import { ConsentField } from './consent-field.tsx';

export function AddForm({
  action,
  channels,
  groups,
  named,
  mayConfirm,
}: {
  readonly action: FormAction;
  readonly channels: readonly ChannelKind[];
  readonly groups: readonly PickGroup[];
  readonly named: readonly { readonly id: string; readonly name: string }[];
  readonly mayConfirm: boolean;
}) {
  return (
    <ActionForm
      action={action}
      initial={{ ...EVERYTHING, channel: 'email', confirmed: 'false' }}
      label="Add a subscriber"
    >
      <SelectField
        name="channel"
        label="Channel"
        options={channels.map((kind) => ({ value: kind, label: channelTitle(kind) }))}
      />
      <TextField
        name="address"
        label="Address"
        hint="A mail address, or the web address that takes the messages."
        autoFocus
        spellCheck={false}
      />
      <TextField
        name="contact"
        label="Mail address for faults"
        hint="For a webhook only, and only if you like: who hears when it is given up."
        spellCheck={false}
      />
      <ConsentField mayConfirm={mayConfirm} />
      <ChoiceFields groups={groups} named={named} />
      <p className="form-actions">
        <SubmitButton>Add this subscriber</SubmitButton>
        <a href="/admin/subscribers">Cancel</a>
      </p>
    </ActionForm>
  );
}
