import type { AffectedComponent } from '#lib/domain/incident.ts';
import { affectedValues } from '#lib/forms/affected.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import type { PickGroup } from '#components/staff/affected/groups.ts';
import {
  ActionForm,
  HiddenField,
  InstantField,
  RadioField,
  SubmitButton,
  TextArea,
} from '#components/staff/form/index.ts';
import { PublishKey } from '#components/staff/publish-key.tsx';
import { IncidentStatusField } from './status-field.tsx';
import { UpdateComponents } from './update-fields.tsx';

interface UpdateEditorProps {
  readonly action: FormAction;
  /** What it is an update of: where the form goes back to. */
  readonly parent: { readonly incidentId: string } | { readonly maintenanceId: string };
  readonly update: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly body: string;
    readonly components: readonly AffectedComponent[];
  };
  /** `displayAt` and `nextUpdateBy` as an `<InstantField>` begins with them. */
  readonly times: FormValues;
  readonly groups: readonly PickGroup[];
  readonly zone: string;
  /** Until when it may be amended without a mark, as its readers' clocks show it; null once that is over. */
  readonly quietUntil: string | null;
}

/** Corrects an update. What it said before stays in its history, and its readers see that it was edited, but for the first minutes. */
export function UpdateEditor({ action, parent, update, times, groups, zone, quietUntil }: UpdateEditorProps) {
  return (
    <ActionForm
      action={action}
      draftKey={`update:${update.id}`}
      className="form composer-fields edit-update"
      label="Edit update"
      initial={{
        ...times,
        updateId: update.id,
        ...parent,
        version: String(update.version),
        status: update.status,
        body: update.body,
        quiet: 'false',
        affected: affectedValues(update.components),
      }}
    >
      <HiddenField name="updateId" />
      <HiddenField name={Object.keys(parent)[0]!} />
      <HiddenField name="version" />
      {/* A step of a maintenance keeps its status: another step changes it. */}
      {'incidentId' in parent ? <IncidentStatusField /> : <HiddenField name="status" />}
      <TextArea name="body" label="Text" rows={8} hint="Markdown." required />
      <UpdateComponents groups={groups} named={update.components} />
      <InstantField name="displayAt" label="This was so at" zone={zone} required />
      <InstantField name="nextUpdateBy" label="Next update by" hint="Empty promises nothing." zone={zone} />
      {quietUntil === null ? (
        <p className="quiet">Readers see that it was edited, and when.</p>
      ) : (
        <RadioField
          name="quiet"
          label="It was published just now"
          hint="Messages that are out keep the old words either way."
          options={[
            { value: 'false', label: 'Readers see that it was edited' },
            { value: 'true', label: `They see nothing of it (until ${quietUntil})` },
          ]}
        />
      )}
      <p className="form-actions">
        <SubmitButton>Save the correction</SubmitButton> <PublishKey />
      </p>
    </ActionForm>
  );
}
