import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import { RECORDED_ROWS } from '#lib/forms/recorded-updates.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { AffectedPicker } from '#components/staff/affected/affected-picker.tsx';
import { type PickGroup, UPDATES } from '#components/staff/affected/groups.ts';
import {
  ActionForm,
  InstantField,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#components/staff/form/index.ts';
import { impactWord, incidentWord } from '#components/staff/words.ts';

interface PastIncidentProps {
  readonly action: FormAction;
  readonly groups: readonly PickGroup[];
  readonly zone: string;
}

const STATUSES = INCIDENT_STATUSES.map((status) => ({ value: status, label: incidentWord(status) }));

/** A whole incident of the past: its name and a few updates, each with its time and its components. Works without script. */
export function PastIncident({ action, groups, zone }: PastIncidentProps) {
  const rows = Array.from({ length: RECORDED_ROWS }, (_, row) => row);
  return (
    <ActionForm
      action={action}
      draftKey="incident:past"
      className="form composer-fields"
      label="Incident of the past"
      initial={{ updates: rows.map((row) => ({ status: row === 0 ? 'investigating' : 'resolved' })) }}
    >
      <TextField name="name" label="What was wrong" required />
      {rows.slice(0, 2).map((row) => (
        <Update key={row} row={row} groups={groups} zone={zone} />
      ))}
      <details className="more">
        <summary>More updates, up to {RECORDED_ROWS}, and the impact</summary>
        <div className="composer-fields">
          {rows.slice(2).map((row) => (
            <Update key={row} row={row} groups={groups} zone={zone} />
          ))}
          <SelectField
            name="impactOverride"
            label="Impact"
            options={[
              { value: '', label: 'From the components' },
              ...IMPACTS.map((impact) => ({ value: impact, label: impactWord(impact) })),
            ]}
          />
        </div>
      </details>
      <p className="form-actions">
        <SubmitButton>Enter it</SubmitButton>
      </p>
    </ActionForm>
  );
}

interface UpdateProps {
  readonly row: number;
  readonly groups: readonly PickGroup[];
  readonly zone: string;
}

const LEGENDS = ['How it began', 'How it ended, or what came next'];

function Update({ row, groups, zone }: UpdateProps) {
  const field = (name: string) => `updates.${row}.${name}`;
  return (
    <fieldset className="form-part">
      <legend>{LEGENDS[row] ?? `Another update (${row + 1})`}</legend>
      <InstantField name={field('displayAt')} label="When" zone={zone} />
      <SelectField name={field('status')} label="Status" options={STATUSES} />
      <TextArea name={field('body')} label="Words" rows={3} hint="Markdown." />
      <details className="more" open={row === 0}>
        <summary>
          Components at that time{row === 0 ? '' : ': as they were, or well when it is resolved'}
        </summary>
        <AffectedPicker
          name={field('affected')}
          legend="Affected from then on"
          groups={groups}
          statuses={UPDATES}
          first={row === 0 ? 'partial_outage' : 'operational'}
        />
      </details>
    </fieldset>
  );
}
