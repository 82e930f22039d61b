import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';

interface NoteEditorProps {
  readonly note: {
    readonly id: string;
    readonly words: string;
    readonly version: number;
    readonly author: string;
    readonly mayEdit: boolean;
  };
  readonly incidentId: string;
  readonly edit: FormAction;
  readonly remove: FormAction;
}

/** Changes or deletes a note, folded away beneath it. */
export function NoteEditor({ note, incidentId, edit, remove }: NoteEditorProps) {
  return (
    <details className="note-change">
      <summary>
        {note.mayEdit ? 'Change' : 'Delete …'}
        <span className="visually-hidden"> the note of {note.author}</span>
      </summary>
      {note.mayEdit && (
        <ActionForm
          action={edit}
          label="Change the note"
          initial={{ incidentId, noteId: note.id, version: String(note.version), words: note.words }}
        >
          <HiddenField name="incidentId" />
          <HiddenField name="noteId" />
          <HiddenField name="version" />
          <TextArea name="words" label="Note" rows={3} required />
          <p className="form-actions">
            <SubmitButton className="button">Save note</SubmitButton>
          </p>
        </ActionForm>
      )}
      <ActionForm action={remove} label="Delete the note" initial={{ incidentId, noteId: note.id }}>
        <HiddenField name="incidentId" />
        <HiddenField name="noteId" />
        <p className="form-actions">
          <SubmitButton className="button button-danger">Delete this note</SubmitButton>
        </p>
        <p className="field-hint">Nothing of its words is kept.</p>
      </ActionForm>
    </details>
  );
}
