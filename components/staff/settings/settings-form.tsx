import {
  ActionForm,
  CheckField,
  FileField,
  HiddenField,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#components/staff/form/index.ts';
import { PAPER } from '#lib/domain/paper.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { AccentField } from './accent-field.tsx';

/** The whole page in one form, so that one version holds it together. */
export function SettingsForm({
  action,
  initial,
  zones,
  logo,
  mayRule,
}: {
  readonly action: FormAction;
  readonly initial: FormValues;
  readonly zones: readonly { readonly value: string; readonly label: string }[];
  /** Address of the present one. */
  readonly logo: string | null;
  /** Whether they say how many approvals a postmortem needs. */
  readonly mayRule: boolean;
}) {
  return (
    <ActionForm action={action} initial={initial} draftKey="settings">
      <HiddenField name="version" />
      <fieldset className="form-part">
        <legend>Page</legend>
        <TextField name="name" label="Name" required maxLength={255} />
        <TextField
          name="url"
          type="url"
          label="Address"
          hint="Where visitors reach the page. Links in feeds begin with it."
          required
        />
        <TextField
          name="siteUrl"
          type="url"
          label="Your own site"
          hint="Linked from the head and the foot of the page. Leave it empty for no link."
        />
        <SelectField
          name="timeZone"
          label="Time zone"
          hint="Days on the page begin at midnight there."
          options={zones}
        />
        <TextArea name="about" label="About" hint="Markdown. A sentence or two under the name." rows={3} />
        <TextArea name="footer" label="Foot of the page" hint="Markdown." rows={3} />
      </fieldset>
      <fieldset className="form-part">
        <legend>Look</legend>
        {logo && (
          <div className="logo-now">
            <img src={logo} alt="The present logo" />
            <CheckField name="removeLogo" label="Take the logo away" />
          </div>
        )}
        <FileField
          name="logo"
          label={logo ? 'Another logo' : 'Logo'}
          hint="PNG, JPEG, WebP or SVG, at most 200 KB. Stands beside the name."
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
        />
        <div className="form-row">
          <AccentField name="accentLight" label="Links by day" paper={PAPER.light} standard="#1b5bb0" />
          <AccentField name="accentDark" label="Links by night" paper={PAPER.dark} standard="#8bb9fb" />
        </div>
        <TextArea
          name="customCss"
          label="Your own CSS"
          hint="Comes after the page's own. The class names are stable; colours are best changed by redefining tokens, like --operational."
          rows={6}
          className="field-code"
          spellCheck={false}
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Writing</legend>
        <CheckField
          name="showsChecklist"
          label="Remind of what makes a good update"
          hint="Two lines beside the button that publishes. They stop nobody."
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Mail</legend>
        <TextArea
          name="mailFooter"
          label="Foot of every mail"
          hint="Markdown. Who you are, with a postal address where the law asks for one."
          rows={3}
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Reminders to staff</legend>
        <TextField
          name="silenceHours"
          label="Hours without an update"
          hint="After so many hours without a word on a critical or major incident, and twice as many on a minor one, staff are reminded on the dashboard and by mail. 0 for never."
          type="number"
          inputMode="numeric"
          min={0}
          max={168}
          step={1}
          required
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Uptime</legend>
        <p className="field-hint">
          How much of the time in each status counts as downtime: 1 is all of it, 0 none. Maintenance is
          always kept apart. Changing a number changes the figures of the past too.
        </p>
        <div className="form-row">
          <Weight status="major_outage" label="Major outage" />
          <Weight status="partial_outage" label="Partial outage" />
          <Weight status="degraded_performance" label="Degraded performance" />
        </div>
      </fieldset>
      {mayRule && (
        <fieldset className="form-part">
          <legend>Postmortems</legend>
          <SelectField
            name="approvalsNeeded"
            label="Before one is published"
            hint="An approval is given by somebody who was asked for a review and wrote no part of it."
            options={[
              { value: '0', label: 'No approval is needed' },
              { value: '1', label: 'One approval' },
              { value: '2', label: 'Two approvals' },
            ]}
          />
        </fieldset>
      )}
      <p className="actions">
        <SubmitButton>Save settings</SubmitButton>
      </p>
    </ActionForm>
  );
}

function Weight({ status, label }: { readonly status: string; readonly label: string }) {
  return (
    <TextField
      name={`uptimeWeights.${status}`}
      label={label}
      type="number"
      inputMode="decimal"
      min={0}
      max={1}
      step={0.05}
      required
    />
  );
}
