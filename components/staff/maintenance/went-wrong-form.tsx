import { mayComplete, type MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { affectedValues } from '#lib/forms/affected.ts';
import { PROMISES } from '#lib/forms/promise.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { AffectedPicker } from '#components/staff/affected/affected-picker.tsx';
import { OUTAGES, type PickGroup } from '#components/staff/affected/groups.ts';
import {
  ActionForm,
  HiddenField,
  RadioField,
  SubmitButton,
  TextArea,
  TextField,
} from '#components/staff/form/index.ts';
import { PromiseField } from '#components/staff/incident/promise-field.tsx';
import { TellField } from '#components/staff/telling/tell-field.tsx';

interface WentWrongFormProps {
  readonly action: FormAction;
  readonly maintenance: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly status: MaintenanceStatus;
  };
  readonly componentIds: readonly string[];
  readonly groups: readonly PickGroup[];
  readonly zone: string;
  /** How many hear of it as the form begins. */
  readonly told: number;
}

/** A maintenance went wrong: an incident that names it, with its components filled in. */
export function WentWrongForm(props: WentWrongFormProps) {
  const { action, maintenance, componentIds, groups, zone, told } = props;
  const { id: maintenanceId, version, name, status } = maintenance;
  const isRunning = mayComplete(status);
  const there = new Set(groups.flatMap(({ components }) => components.map((one) => one.id)));
  const broken = componentIds
    .filter((id) => there.has(id))
    .map((componentId) => ({ componentId, status: 'partial_outage' as const }));
  const initial: FormValues = {
    ...{ maintenanceId, version: String(version), status: 'investigating', notify: 'true' },
    ...{ name: `Problems ${isRunning ? 'during' : 'after'}: ${name}`, promise: PROMISES[0].value },
    body: isRunning
      ? 'The maintenance is not going as planned. We are looking into it.'
      : 'Something is not well after the maintenance. We are looking into it.',
    affected: affectedValues(broken),
    maintenance: 'goes_on',
  };
  return (
    <details className="act">
      <summary>
        <strong>It went wrong: open an incident</strong>{' '}
        <span className="quiet">with its components, linked both ways</span>
      </summary>
      <ActionForm
        action={action}
        label="It went wrong: open an incident"
        className="form composer-fields"
        initial={initial}
      >
        <HiddenField name="maintenanceId" />
        <HiddenField name="version" />
        <HiddenField name="status" />
        <TextField name="name" label="What is wrong" required />
        <AffectedPicker legend="What is affected" groups={groups} statuses={OUTAGES} first="partial_outage" />
        <TextArea name="body" label="First words" rows={3} hint="Markdown." required />
        <PromiseField zone={zone} />
        {isRunning ? (
          <RadioField
            name="maintenance"
            label="The maintenance"
            options={[
              { value: 'goes_on', label: 'goes on' },
              { value: 'completed', label: 'has ended', hint: 'Nobody is told of that apart.' },
            ]}
          />
        ) : (
          <HiddenField name="maintenance" />
        )}
        <TellField preview="incident.opened" told={told} />
        <p className="form-actions">
          <SubmitButton>Publish the incident</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
