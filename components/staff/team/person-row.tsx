import { DeleteForm } from '#components/staff/delete-form.tsx';
import { ActionForm, HiddenField, SelectField, SubmitButton } from '#components/staff/form/index.ts';
import type { Role } from '#lib/domain/role.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ROLE_WORDS, roleOptions } from './role-words.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly version: number;
}

/** Somebody of the team; `rolesToGive` is empty for whom the reader has no say over. */
export function PersonRow({
  person,
  isSelf,
  rolesToGive,
  changeRole,
  remove,
}: {
  readonly person: Person;
  readonly isSelf: boolean;
  readonly rolesToGive: readonly Role[];
  readonly changeRole: FormAction;
  readonly remove: FormAction;
}) {
  return (
    <li className="person">
      <div className="person-facts">
        <strong className="person-name">{person.name}</strong>
        {isSelf && <span className="quiet">you</span>}
        <span className="person-email">{person.email}</span>
        <span className="person-role">{ROLE_WORDS[person.role]}</span>
      </div>
      {rolesToGive.length > 0 && (
        <details className="person-change">
          <summary>{isSelf ? 'Change your role' : `Change ${person.name}`}</summary>
          <ActionForm
            action={changeRole}
            initial={{ userId: person.id, version: String(person.version), role: person.role }}
            className="form-inline"
            label={`Role of ${person.name}`}
          >
            <HiddenField name="userId" />
            <HiddenField name="version" />
            <SelectField name="role" label="Role" options={roleOptions(rolesToGive)} />
            <SubmitButton className="button">Change role</SubmitButton>
          </ActionForm>
          {!isSelf && (
            <DeleteForm action={remove} act={`Remove ${person.name}`} values={{ userId: person.id }}>
              <p>
                {person.name} is signed out everywhere at once and cannot come back without a new invitation.
                What they wrote stays, with their name.
              </p>
            </DeleteForm>
          )}
        </details>
      )}
    </li>
  );
}
