import { type Planned, planValues } from '#lib/forms/plan-values.ts';
import { repeatValues } from '#lib/forms/repeats.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { ComponentChecks } from '#components/staff/affected/component-checks.tsx';
import type { PickGroup } from '#components/staff/affected/groups.ts';
import { ActionForm, HiddenField, SubmitButton, TextArea, TextField } from '#components/staff/form/index.ts';
import { StepFields } from '#components/staff/maintenance/step-fields.tsx';
import { WindowFields } from '#components/staff/maintenance/window-fields.tsx';
import { TellField } from '#components/staff/telling/tell-field.tsx';
import { AnnounceField } from './announce-field.tsx';
import { PlanCheck } from './plan-check.tsx';
import { RepeatFields } from './repeat-fields.tsx';

interface ChangeSeriesFormProps {
  readonly action: FormAction;
  readonly series: Planned & {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly body: string;
    readonly rule: string;
    readonly startsAt: string;
    readonly zone: string;
    readonly announce: boolean;
  };
  /** When the first begins and ends. */
  readonly first: FormValues;
  readonly componentIds: readonly string[];
  readonly groups: readonly PickGroup[];
  readonly zones: readonly { readonly value: string; readonly label: string }[];
  /** How many hear of a date. */
  readonly told: number;
}

/** Changes a series, with its dates to come but for those that somebody changed by hand. */
export function ChangeSeriesForm(props: ChangeSeriesFormProps) {
  const { action, series, first, componentIds, groups, zones, told } = props;
  return (
    <details className="act">
      <summary>
        <strong>Change the series</strong>{' '}
        <span className="quiet">with all dates to come that nobody moved, cancelled or changed by hand</span>
      </summary>
      <ActionForm
        action={action}
        label="Change the series"
        className="form composer-fields"
        initial={{
          ...{ seriesId: series.id, version: String(series.version), name: series.name, body: series.body },
          ...first,
          ...planValues(series),
          ...repeatValues(series.rule, series.startsAt),
          ...{ seriesZone: series.zone, componentIds, announce: String(series.announce), notify: 'false' },
        }}
      >
        <HiddenField name="seriesId" />
        <HiddenField name="version" />
        <TextField name="name" label="What will be done" required />
        <WindowFields zone={series.zone} />
        <RepeatFields begins="scheduledFor.local" zones={zones} />
        <PlanCheck />
        <ComponentChecks legend="Components it touches" groups={groups} />
        <TextArea name="body" label="What visitors should know" rows={4} hint="Markdown." required />
        <StepFields />
        <AnnounceField />
        <TextArea
          name="words"
          label="What is said of a new window"
          rows={2}
          hint="Goes with the first date that moves or is called off. Empty says nothing."
        />
        <TellField preview="maintenance.moved" told={told} label="Tell subscribers of that one" />
        <p className="form-actions">
          <SubmitButton>Change the series</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}
