import { POSTMORTEM_SECTIONS } from '#lib/domain/postmortem.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';
import { SECTION_WORDS } from '#components/staff/words.ts';
import { TellField } from '#components/staff/telling/tell-field.tsx';
import { Autosave } from './autosave/autosave.tsx';
import { JoinedRows } from './autosave/joined-rows.tsx';
import { ActionItems } from './action-items.tsx';
import { PostmortemPreview } from './postmortem-preview.tsx';
import { SECTION_HINTS } from './section-hints.ts';

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
}

/** The five sections and what will be done. Saving is for staff; publishing shows it to everybody. */
export function PostmortemEditor({
  incidentId,
  action,
  initial,
  draftKey,
  published,
  mayPublish,
  told,
}: PostmortemEditorProps) {
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
        {POSTMORTEM_SECTIONS.map((section) => (
          <TextArea
            key={section}
            name={`sections.${section}`}
            label={SECTION_WORDS[section]}
            hint={SECTION_HINTS[section]}
            rows={section === 'timeline' ? 10 : 5}
          />
        ))}
        <JoinedRows>
          <ActionItems />
        </JoinedRows>
        {mayPublish && (
          <TellField
            preview="postmortem.published"
            told={told}
            label="Tell subscribers when it is published"
          />
        )}
        <Autosave incidentId={incidentId} draftKey={draftKey} />
        <p className="form-actions">
          {mayPublish && (
            <SubmitButton name="press" value="publish">
              {published ? 'Publish the correction' : 'Publish'}
            </SubmitButton>
          )}
          <SubmitButton className="button" name="press" value="save">
            Save draft
          </SubmitButton>
          {!mayPublish && <span className="quiet">It can be published once the incident is resolved.</span>}
        </p>
      </div>
      <PostmortemPreview />
    </ActionForm>
  );
}
