import type { FormAction, FormValues } from '#lib/forms/state.ts';
import type { OfferedTemplate } from '#lib/forms/template.ts';
import { ComponentChecks } from '#components/staff/affected/component-checks.tsx';
import type { PickGroup } from '#components/staff/affected/groups.ts';
import { ActionForm, SubmitButton, TextArea, TextField } from '#components/staff/form/index.ts';
import { PublishKey } from '#components/staff/publish-key.tsx';
import { TemplateField, TemplateForm } from '#components/staff/template/template-field.tsx';
import { TellField } from '#components/staff/telling/tell-field.tsx';
import { AnnounceField } from './series/announce-field.tsx';
import { PlanCheck } from './series/plan-check.tsx';
import { RepeatFields } from './series/repeat-fields.tsx';
import { StepFields } from './step-fields.tsx';
import { WindowFields } from './window-fields.tsx';

interface MaintenanceFormProps {
  readonly action: FormAction;
  readonly begin: FormValues;
  readonly groups: readonly PickGroup[];
  readonly zone: string;
  readonly zones: readonly { readonly value: string; readonly label: string }[];
  /** How many hear of it as the form begins. */
  readonly told: number;
  /** What was taken back, to be mended. */
  readonly again?: FormValues | undefined;
  readonly templates: readonly OfferedTemplate[];
  /** The id of the template to begin with; empty for none. */
  readonly chosen: string;
}

/** Plans a window of maintenance. */
export function MaintenanceForm(props: MaintenanceFormProps) {
  const { action, begin, groups, zone, zones, told, again, templates, chosen } = props;
  return (
    <>
      <TemplateForm path="/admin/maintenance/new" />
      <ActionForm
        action={action}
        initial={{ ...begin, ...templates.find(({ id }) => id === chosen)?.fill, ...again }}
        draftKey="maintenance:new"
        className="form composer-fields"
        label="Schedule maintenance"
      >
        <TemplateField templates={templates} chosen={chosen} begin={begin} />
        <TextField
          name="name"
          label="What will be done"
          placeholder="Name servers move to another provider"
          autoFocus
          required
        />
        <WindowFields zone={zone} />
        <RepeatFields begins="scheduledFor.local" zones={zones} mayBeOnce />
        <PlanCheck />
        <ComponentChecks legend="Components it touches" groups={groups} />
        <TextArea
          name="body"
          label="What visitors should know"
          rows={4}
          hint="Markdown. What they will notice, and what they need to do, if anything."
          required
        />
        <StepFields />
        <div className="announce">
          <AnnounceField />
        </div>
        <TellField preview="maintenance.scheduled" told={told} />
        <p className="form-actions">
          <SubmitButton>Schedule maintenance</SubmitButton> <PublishKey />
        </p>
      </ActionForm>
    </>
  );
}
