import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { PeopleField } from './people-field.tsx';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Wrote part of it: may be asked, and does not count. */
  readonly isAuthor: boolean;
}

/** Asks people of the team for their judgement. */
export function AskForm(props: { incidentId: string; people: readonly Person[]; action: FormAction }) {
  const { incidentId, people, action } = props;
  return (
    <ActionForm action={action} initial={{ incidentId }} label="Ask for a review">
      <HiddenField name="incidentId" />
      <PeopleField people={people} />
      <p className="form-actions">
        <SubmitButton className="button">Ask for a review</SubmitButton>
      </p>
    </ActionForm>
  );
}
