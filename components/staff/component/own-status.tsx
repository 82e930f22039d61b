import { COMPONENT_STATUSES, type ComponentStatus } from '#lib/domain/level.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SelectField, SubmitButton } from '#components/staff/form/index.ts';
import { statusWord } from '#components/staff/words.ts';

interface OwnStatusProps {
  readonly action: FormAction;
  readonly component: { readonly id: string; readonly name: string; readonly status: ComponentStatus };
}

/** Sets a component's own status, quickly and without an incident. */
export function OwnStatus({ action, component }: OwnStatusProps) {
  return (
    <ActionForm
      // The server's answer moves it: then the list begins with what is so now.
      key={component.status}
      action={action}
      className="own-status"
      label={`Status of ${component.name}`}
      initial={{ componentId: component.id, status: component.status }}
    >
      <HiddenField name="componentId" />
      <SelectField
        name="status"
        label={<span className="visually-hidden">Own status of {component.name}</span>}
        options={COMPONENT_STATUSES.map((status) => ({ value: status, label: statusWord(status) }))}
      />
      <SubmitButton className="button button-small">
        Set<span className="visually-hidden"> the status of {component.name}</span>
      </SubmitButton>
    </ActionForm>
  );
}
