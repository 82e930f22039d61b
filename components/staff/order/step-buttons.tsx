import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';

/** How something is moved a step, and whether it stands at an end already. */
export interface StepsOf {
  readonly action: FormAction;
  readonly first: boolean;
  readonly last: boolean;
}

interface StepButtonsProps extends StepsOf {
  readonly kind: 'component' | 'group' | 'metric';
  readonly id: string;
  readonly name: string;
}

/** One step up or down: the ordering for whoever does not drag, and for browsers without script. */
export function StepButtons({ action, kind, id, name, first, last }: StepButtonsProps) {
  return (
    <ActionForm action={action} className="step-buttons" label={`Order of ${name}`} initial={{ kind, id }}>
      <HiddenField name="kind" />
      <HiddenField name="id" />
      {!first && (
        <SubmitButton className="button-icon" name="step" value="-1">
          <span aria-hidden="true">↑</span>
          <span className="visually-hidden">Move {name} up</span>
        </SubmitButton>
      )}
      {!last && (
        <SubmitButton className="button-icon" name="step" value="1">
          <span aria-hidden="true">↓</span>
          <span className="visually-hidden">Move {name} down</span>
        </SubmitButton>
      )}
    </ActionForm>
  );
}
