import type { AffectedComponent, IncidentStatus } from '#lib/domain/incident.ts';
import { affectedValues } from '#lib/forms/affected.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import type { OfferedTemplate } from '#lib/forms/template.ts';
import { namesById } from '#components/staff/affected/affected-names.ts';
import type { PickGroup } from '#components/staff/affected/groups.ts';
import {
  ActionForm,
  HiddenField,
  InstantField,
  SubmitButton,
  TextArea,
} from '#components/staff/form/index.ts';
import { PublishKey } from '#components/staff/publish-key.tsx';
import { STANDARD_WORDS } from '#components/staff/standard-words.ts';
import { TemplateField, TemplateForm } from '#components/staff/template/template-field.tsx';
import { TellField } from '#components/staff/telling/tell-field.tsx';
import { Checklist } from './checklist.tsx';
import { FollowOthers } from './follow-others.tsx';
import { FollowStatus } from './follow-status.tsx';
import { LivePreview } from './live-preview.tsx';
import { PromiseField } from './promise-field.tsx';
import { IncidentStatusField } from './status-field.tsx';
import { UpdateComponents } from './update-fields.tsx';

interface UpdateComposerProps {
  readonly action: FormAction;
  readonly incident: { readonly id: string; readonly name: string; readonly status: IncidentStatus };
  readonly named: readonly AffectedComponent[];
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

/** The next word on an incident. It begins with how things stand, so that what has not changed need not be said. */
export function UpdateComposer(props: UpdateComposerProps) {
  const { action, incident, named, groups, zone, told, again, templates, chosen, checklist } = props;
  const begin: FormValues = {
    ...{ incidentId: incident.id, status: incident.status, body: '', notify: 'true', promise: '' },
    affected: affectedValues(named),
    affectedBefore: JSON.stringify(named),
  };
  return (
    <>
      <TemplateForm path={`/admin/incidents/${incident.id}`} />
      <ActionForm
        action={action}
        draftKey={`incident:${incident.id}:update`}
        className="form composer"
        label="New update"
        initial={{ ...begin, ...templates.find(({ id }) => id === chosen)?.fill, ...again }}
      >
        <div className="composer-fields">
          <TemplateField templates={templates} chosen={chosen} begin={begin} />
          <HiddenField name="incidentId" />
          <HiddenField name="affectedBefore" />
          <div data-key="s" data-key-words="Choose the status">
            <IncidentStatusField />
          </div>
          <div data-key="u" data-key-words="Write an update">
            <TextArea
              name="body"
              label="Update"
              rows={4}
              hint="Markdown. What changed since the last one."
              required
            />
          </div>
          <UpdateComponents groups={groups} named={named} />
          <PromiseField zone={zone} />
          <TellField preview="update.posted" told={told} />
          <details className="more">
            <summary>Date it back</summary>
            <InstantField name="displayAt" label="This was so at" hint="Empty means now." zone={zone} />
          </details>
          <FollowOthers />
          <FollowStatus words={STANDARD_WORDS} settles="resolved" />
          {checklist && <Checklist />}
          <p className="form-actions">
            <SubmitButton>Publish update</SubmitButton> <PublishKey />
          </p>
        </div>
        <LivePreview name={incident.name} componentNames={namesById(groups)} />
      </ActionForm>
    </>
  );
}
