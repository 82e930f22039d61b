import {
  ActionForm,
  CheckField,
  HiddenField,
  InstantField,
  SelectField,
  SubmitButton,
  TextArea,
} from '#components/staff/form/index.ts';
import { ENTRY_KINDS } from '#lib/domain/timeline-entry.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { entryWord } from './entry-words.ts';

interface EntryFormProps {
  readonly action: FormAction;
  /** What the fields begin with; the names of those that are sent along come first. */
  readonly initial: FormValues;
  readonly hidden: readonly string[];
  readonly zone: string;
  readonly label: string;
  /** What the button says. */
  readonly act: string;
  /** Where the form is left without sending it. */
  readonly back?: string;
}

/** One entry of a timeline: when, what moment it was, in which words, and for whom. */
export function EntryForm({ action, initial, hidden, zone, label, act, back }: EntryFormProps) {
  return (
    <ActionForm action={action} initial={initial} label={label} className="form entry-form">
      {hidden.map((name) => (
        <HiddenField key={name} name={name} />
      ))}
      <div className="entry-when">
        <InstantField name="at" label="When" zone={zone} required />
        <SelectField
          name="kind"
          label="Moment"
          hint="The times are measured between these."
          options={[
            { value: '', label: 'Only a note' },
            ...ENTRY_KINDS.map((kind) => ({ value: kind, label: entryWord(kind) })),
          ]}
        />
      </div>
      <TextArea name="words" label="What happened" hint="Markdown." rows={3} required />
      <CheckField
        name="isPublic"
        label="Readers of the postmortem see it"
        hint="Without it, only staff do."
      />
      <p className="form-actions">
        <SubmitButton>{act}</SubmitButton>
        {back !== undefined && <a href={back}>Leave it as it is</a>}
      </p>
    </ActionForm>
  );
}
