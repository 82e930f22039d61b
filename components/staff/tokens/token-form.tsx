import {
  ActionForm,
  CheckField,
  SelectField,
  ShownOnce,
  SubmitButton,
  TextField,
} from '#components/staff/form/index.ts';
import { SCOPES } from '#lib/domain/scope.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { SCOPE_WORDS } from './scope-words.ts';
import { ScopesError } from './scopes-error.tsx';

const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'One year' },
  { value: '', label: 'Until it is revoked' },
];

/** Makes a token, and shows it once. */
export function TokenForm({ action }: { readonly action: FormAction }) {
  return (
    <ActionForm action={action} initial={{ scopes: ['read'], days: '365' }}>
      <ShownOnce
        label="The token"
        hint="Keep it where the program finds it. It is not shown again."
        copy="Copy the token"
      />
      <TextField
        name="name"
        label="What will use it"
        hint="Its changes stand in the log under this name."
        placeholder="Terraform"
        required
        maxLength={100}
      />
      <fieldset className="field">
        <legend>What it may do</legend>
        {SCOPES.map((scope) => (
          <CheckField key={scope} name="scopes[]" value={scope} {...SCOPE_WORDS[scope]} />
        ))}
        <ScopesError />
      </fieldset>
      <SelectField name="days" label="How long it works" options={LIVES} />
      <p className="actions">
        <SubmitButton>Make a token</SubmitButton>
      </p>
    </ActionForm>
  );
}
