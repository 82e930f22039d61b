import type { Instant } from '#lib/domain/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';
import { PublishKey } from '#components/staff/publish-key.tsx';
import { Ago } from '#components/time/ago.tsx';
import { NoteEditor } from './note-editor.tsx';

export interface Note {
  readonly id: string;
  readonly author: string;
  readonly words: string;
  /** As sanitised HTML. */
  readonly html: string;
  readonly createdAt: Instant;
  readonly editedAt: Instant | null;
  readonly version: number;
  readonly mayEdit: boolean;
  readonly mayDelete: boolean;
}

interface NotesProps {
  readonly incidentId: string;
  /** Newest first. */
  readonly notes: readonly Note[];
  readonly now: Instant;
  readonly zone: string;
  /** Null for who only reads. */
  readonly acts: { readonly add: FormAction; readonly edit: FormAction; readonly remove: FormAction } | null;
}

/** What staff tell each other. */
export function Notes({ incidentId, notes, now, zone, acts }: NotesProps) {
  return (
    <>
      <p className="quiet room-small">Staff alone read these.</p>
      {acts && (
        <ActionForm
          action={acts.add}
          draftKey={`incident:${incidentId}:note`}
          className="form note-form"
          label="New note"
          initial={{ incidentId, words: '' }}
        >
          <HiddenField name="incidentId" />
          <div data-key="n" data-key-words="Write a note">
            <TextArea name="words" label="Note" rows={3} required />
          </div>
          <p className="form-actions">
            <SubmitButton className="button">Add note</SubmitButton> <PublishKey />
          </p>
        </ActionForm>
      )}
      {notes.length === 0 && (
        <p className="empty">
          Nothing yet. What you saw, tried and ruled out: whoever comes next begins with it.
        </p>
      )}
      <ol className="notes">
        {notes.map((note) => (
          <li key={note.id} id={`note-${note.id}`}>
            <p className="note-head">
              <strong>{note.author}</strong>{' '}
              <span className="quiet">
                <Ago at={note.createdAt} now={now} zone={zone} />
                {note.editedAt !== null && ', edited'}
              </span>
            </p>
            <div className="prose" dangerouslySetInnerHTML={{ __html: note.html }} />
            {acts && note.mayDelete && <NoteEditor note={note} incidentId={incidentId} {...acts} />}
          </li>
        ))}
      </ol>
    </>
  );
}
