import { IMPACTS } from '#lib/domain/level.ts';
import { PROMISES } from '#lib/forms/promise.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import type { OfferedTemplate } from '#lib/forms/template.ts';
import { AffectedPicker } from '#components/staff/affected/affected-picker.tsx';
import { namesById } from '#components/staff/affected/affected-names.ts';
import { OUTAGES, type PickGroup } from '#components/staff/affected/groups.ts';
import {
  ActionForm,
  CheckField,
  InstantField,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#components/staff/form/index.ts';
import { PublishKey } from '#components/staff/publish-key.tsx';
import { STANDARD_WORDS } from '#components/staff/standard-words.ts';
import { impactWord } from '#components/staff/words.ts';
import { TemplateField, TemplateForm } from '#components/staff/template/template-field.tsx';
import { TellField } from '#components/staff/telling/tell-field.tsx';
import { Checklist } from './checklist.tsx';
import { FollowStatus } from './follow-status.tsx';
import { ImpactLine } from './impact-line.tsx';
import { LivePreview } from './live-preview.tsx';
import { PromiseField } from './promise-field.tsx';
import { IncidentStatusField } from './status-field.tsx';

interface IncidentComposerProps {
  readonly action: FormAction;
  readonly groups: readonly PickGroup[];
  readonly zone: string;
  /** How many hear of it as the form begins. */
  readonly told: number;
  /** What was taken back, to be mended. */
  readonly again?: FormValues | undefined;
  readonly templates: readonly OfferedTemplate[];
  /** The id of the template to begin with; empty for none. */
  readonly chosen: string;
  /** Whether two lines remind of what makes good words. */
  readonly checklist: boolean;
}

const BEGIN: FormValues = {
  status: 'investigating',
  body: STANDARD_WORDS.investigating,
  notify: 'true',
  promise: PROMISES[0].value,
};

/** From "something is wrong" to published: a name, what is affected, the first words. The rest is folded away. */
export function IncidentComposer(props: IncidentComposerProps) {
  const { action, groups, zone, told, again, templates, chosen, checklist } = props;
  return (
    <>
      <TemplateForm path="/admin/incidents/new" />
      <ActionForm
        action={action}
        draftKey="incident:new"
        className="form composer"
        label="New incident"
        initial={{ ...BEGIN, ...templates.find(({ id }) => id === chosen)?.fill, ...again }}
      >
        <div className="composer-fields">
          <TemplateField templates={templates} chosen={chosen} begin={BEGIN} />
          <TextField
            name="name"
            label="What is wrong"
            placeholder="Messages arrive late in the EU"
            autoFocus
            required
          />
          <AffectedPicker
            legend="What is affected"
            groups={groups}
            statuses={OUTAGES}
            first="partial_outage"
          />
          <ImpactLine />
          <IncidentStatusField />
          <TextArea
            name="body"
            label="First words"
            rows={4}
            hint="Markdown. What you know, and what you are doing."
          />
          <PromiseField zone={zone} />
          <TellField preview="incident.opened" told={told} />
          <details className="more">
            <summary>More: set the impact, date it back</summary>
            <div className="composer-fields">
              <SelectField
                name="impactOverride"
                label="Impact"
                options={[
                  { value: '', label: 'From the components' },
                  ...IMPACTS.map((impact) => ({ value: impact, label: impactWord(impact) })),
                ]}
              />
              <InstantField name="displayAt" label="This began at" hint="Empty means now." zone={zone} />
              <CheckField
                name="backfilled"
                label="This is history"
                hint="Entered after the fact: it counts for uptime, and nobody is told of it."
              />
            </div>
          </details>
          <FollowStatus words={STANDARD_WORDS} />
          {checklist && <Checklist />}
          <p className="form-actions">
            <SubmitButton>Publish</SubmitButton> <PublishKey />
          </p>
        </div>
        <LivePreview componentNames={namesById(groups)} />
      </ActionForm>
    </>
  );
}
