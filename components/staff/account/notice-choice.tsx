import type { NoticeKind } from '#lib/domain/notice.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, CheckField, SubmitButton } from '#components/staff/form/index.ts';

const WORDS: Readonly<Record<NoticeKind, { readonly label: string; readonly hint: string }>> = {
  promise_late: {
    label: 'A promised update is late',
    hint: 'Five minutes after the time that was promised.',
  },
  guard: {
    label: 'The page needs a look',
    hint: 'An incident that is open though everything works, or of which nothing was said for hours; a component that is down and no incident says why.',
  },
  review_asked: { label: 'Somebody asks for your review', hint: 'Of a postmortem.' },
  action_item_due: { label: 'An action item of yours is due', hint: 'On the morning of the day.' },
  action_item_overdue: { label: 'An action item of yours is overdue', hint: 'Once, the day after.' },
};

interface NoticeChoiceProps {
  readonly action: FormAction;
  /** Those that somebody in this role may get. */
  readonly kinds: readonly NoticeKind[];
  readonly wanted: readonly NoticeKind[];
  /** Where they go. */
  readonly email: string;
  /** Why the last one did not arrive; null when it did. */
  readonly fault: string | null;
  /** Why none can be sent at all. */
  readonly missing: string | null;
}

/** Which mails one gets about one's work here. */
export function NoticeChoice({ action, kinds, wanted, email, fault, missing }: NoticeChoiceProps) {
  return (
    <ActionForm action={action} initial={{ wanted }} label="Mails to you">
      <p className="field-hint">They go to {email}, each once. Subscribing to the page is something else.</p>
      {missing !== null && <p className="field-hint">None can be sent now: {missing}</p>}
      {missing === null && fault !== null && (
        <p className="field-error">The last one did not arrive. The server said: {fault}</p>
      )}
      {kinds.map((kind) => (
        <CheckField key={kind} name="wanted[]" value={kind} {...WORDS[kind]} />
      ))}
      <p className="actions">
        <SubmitButton className="button">Save the choice</SubmitButton>
      </p>
    </ActionForm>
  );
}
