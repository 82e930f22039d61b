import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { ActionForm, HiddenField } from '#components/staff/form/index.ts';
import { TellField } from '#components/staff/telling/tell-field.tsx';
import { Autosave } from './autosave/autosave.tsx';
import { JoinedRows } from './autosave/joined-rows.tsx';
import { ActionItems } from './action-items.tsx';
import { PostmortemPeople } from './postmortem-people.tsx';
import { PostmortemPreview } from './postmortem-preview.tsx';
import { PostmortemPress } from './postmortem-press.tsx';
import { SectionFields } from './section-fields.tsx';

interface PostmortemEditorProps {
  readonly incidentId: string;
  readonly action: FormAction;
  readonly initial: FormValues;
  readonly draftKey: string;
  readonly published: boolean;
  /** Not while the incident is open. */
  readonly mayPublish: boolean;
  /** How many hear of it. */
  readonly told: number;
  /** The impact as the incident tells it. */
  readonly facts: string;
  /** How many entries of its timeline readers see. */
  readonly entries: number;
  readonly zone: string;
}

/** The sections and what will be done. Saving is for staff; publishing shows it to everybody. */
export function PostmortemEditor(props: PostmortemEditorProps) {
  const { incidentId, action, initial, draftKey, published, mayPublish, told, facts, entries, zone } = props;
  return (
    <ActionForm
      action={action}
      initial={initial}
      draftKey={draftKey}
      className="form composer postmortem"
      label="Postmortem"
    >
      <div className="composer-fields">
        <HiddenField name="incidentId" />
        <HiddenField name="template" />
        <SectionFields facts={facts} entries={entries} incidentId={incidentId} />
        <JoinedRows>
          <ActionItems />
        </JoinedRows>
        <PostmortemPeople />
        {mayPublish && (
          <TellField
            preview="postmortem.published"
            told={told}
            label={published ? 'Tell subscribers of the correction' : 'Tell subscribers when it is published'}
          />
        )}
        <Autosave incidentId={incidentId} draftKey={draftKey} />
        <PostmortemPress published={published} mayPublish={mayPublish} zone={zone} />
      </div>
      <PostmortemPreview />
    </ActionForm>
  );
}
