import { POSTMORTEM_SECTIONS, type PostmortemSection } from '#lib/domain/postmortem.ts';
import type { FormAction, FormValues } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton, TextArea, TextField } from '#components/staff/form/index.ts';
import { SECTION_WORDS } from '#components/staff/words.ts';

interface PostmortemTemplateEditorProps {
  readonly action: FormAction;
  readonly initial: FormValues;
  readonly existing?: boolean;
}

const FROM_THE_INCIDENT: Partial<Readonly<Record<PostmortemSection, string>>> = {
  impact: 'Stands below what the incident tells: how long it took, and what was how bad.',
  timeline: 'Left empty, it is filled in from the updates of the incident.',
};

/** The words that a postmortem of one kind begins with, section by section. */
export function PostmortemTemplateEditor({
  action,
  initial,
  existing = false,
}: PostmortemTemplateEditorProps) {
  return (
    <ActionForm
      action={action}
      initial={initial}
      draftKey={existing ? undefined : 'postmortem-template:new'}
      className="form composer-fields"
      label={existing ? 'Edit postmortem template' : 'New postmortem template'}
    >
      {existing && (
        <>
          <HiddenField name="templateId" />
          <HiddenField name="version" />
        </>
      )}
      <TextField
        name="name"
        label="Name"
        hint="The kind of incident that it is for."
        autoFocus={!existing}
        required
      />
      <p className="field-hint">
        Markdown. Mark what has to be filled in with ____: a postmortem is not published while one is left.
      </p>
      {POSTMORTEM_SECTIONS.map((section) => (
        <TextArea
          key={section}
          name={`sections.${section}`}
          label={SECTION_WORDS[section]}
          hint={FROM_THE_INCIDENT[section]}
          rows={4}
        />
      ))}
      <p className="form-actions">
        <SubmitButton>{existing ? 'Save template' : 'Keep template'}</SubmitButton>
      </p>
    </ActionForm>
  );
}
