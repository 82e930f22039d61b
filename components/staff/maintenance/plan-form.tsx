import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { type Planned, planValues } from '#lib/forms/plan-values.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ComponentChecks } from '#components/staff/affected/component-checks.tsx';
import type { PickGroup } from '#components/staff/affected/groups.ts';
import { ActionForm, HiddenField, SubmitButton, TextField } from '#components/staff/form/index.ts';
import { StepFields } from './step-fields.tsx';

export interface PlannedMaintenance extends Planned {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: MaintenanceStatus;
}

interface PlanFormProps {
  readonly action: FormAction;
  readonly maintenance: PlannedMaintenance;
  readonly componentIds: readonly string[];
  readonly groups: readonly PickGroup[];
}

/** Its name, its components until it has begun, and what the clock does by itself. Tells nobody. */
export function PlanForm({ action, maintenance, componentIds, groups }: PlanFormProps) {
  const begun = maintenance.status !== 'scheduled';
  return (
    <details className="act">
      <summary>
        <strong>Change the plan</strong>{' '}
        <span className="quiet">name, components, what happens by itself</span>
      </summary>
      <ActionForm
        action={action}
        label="Change the plan"
        className="form composer-fields"
        initial={{
          maintenanceId: maintenance.id,
          version: String(maintenance.version),
          name: maintenance.name,
          componentIds,
          ...planValues(maintenance),
        }}
      >
        <HiddenField name="maintenanceId" />
        <HiddenField name="version" />
        <TextField name="name" label="What will be done" required />
        {begun ? (
          componentIds.map((id) => <input key={id} type="hidden" name="componentIds[]" value={id} />)
        ) : (
          <ComponentChecks legend="Components it touches" groups={groups} />
        )}
        <StepFields begun={begun} />
        <p className="form-actions">
          <SubmitButton className="button">Save the plan</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
