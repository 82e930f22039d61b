'use client';
import {
  type FormEvent,
  Fragment,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react';
import { type FormAction, type FormState, type FormValues, IDLE } from '#lib/forms/state.ts';
import { FormContext } from './context.ts';
import { dropDraft, readDraft, saveDraft } from './draft.ts';
import { FormSummary } from './form-summary.tsx';
import { send } from './send.ts';

/**
 * A form over a server action. Without JavaScript the browser posts it and what was typed comes back in the answer.
 * With it the form is sent from the page that stays as it is: React would empty the fields of an action that it
 * runs itself, and show its error page when the connection drops.
 */
export function ActionForm({
  action,
  initial = {},
  draftKey,
  className = 'form',
  label,
  children,
}: {
  readonly action: FormAction;
  /** What the fields begin with, nested like their names. */
  readonly initial?: FormValues;
  /** Keeps what is typed in this browser under this name until it was sent. */
  readonly draftKey?: string | undefined;
  readonly className?: string;
  /** Names the form for screen readers, where no heading does. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const wasInside = useRef(false);
  const [posted, post] = useActionState(action, IDLE);
  const [sent, setSent] = useState<FormState | null>(null);
  const [pending, startTransition] = useTransition();
  // A new number draws the fields anew, from these values.
  const [fresh, setFresh] = useState({
    number: 0,
    values: undefined as FormValues | undefined,
    draft: false,
    /** After a success, until somebody types: what the fields began with, which the answer may change. */
    sentFrom: undefined as string | undefined,
  });
  const state = sent ?? posted;
  const cameBack = sent === null && (posted.status === 'refused' || posted.status === 'failed');
  const values = fresh.values ?? (cameBack ? posted.values : initial);

  // A key on the form itself would do it too, but then React could not hand back what was posted without JavaScript.
  if (fresh.sentFrom !== undefined && fresh.sentFrom !== JSON.stringify(initial))
    setFresh({ ...fresh, number: fresh.number + 1, sentFrom: undefined });

  // Read while the form is drawn: an effect comes so late that it may find what was typed on this very page.
  const kept = useMemo(() => (draftKey === undefined ? undefined : readDraft(draftKey)), [draftKey]);
  useEffect(() => {
    // After mounting, because the server cannot know of it.
    if (kept) setFresh({ number: 1, values: kept, draft: true, sentFrom: undefined });
  }, [kept]);

  // Its fields are drawn anew, and who was in one of them would be at the top of the screen.
  useEffect(() => {
    if (wasInside.current) form.current?.focus({ preventScroll: true });
    wasInside.current = false;
  }, [fresh.number]);

  function startOver() {
    wasInside.current = form.current?.contains(document.activeElement) ?? false;
    if (draftKey !== undefined) dropDraft(draftKey);
    setFresh(({ number }) => ({
      number: number + 1,
      values: undefined,
      draft: false,
      sentFrom: JSON.stringify(initial),
    }));
  }

  function keep(event: FormEvent<HTMLFormElement>) {
    if (draftKey !== undefined) saveDraft(draftKey, event.currentTarget);
    if (fresh.sentFrom !== undefined) setFresh({ ...fresh, sentFrom: undefined });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // A button that leads elsewhere, e.g. to a preview, is the browser's own business.
    if (submitter?.getAttribute('formaction')?.startsWith('/')) return;
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget, submitter);
    for (const name of [...data.keys()]) if (name.startsWith('$')) data.delete(name);
    startTransition(async () => {
      const next = await send(action, state, data, () => {
        // The same form may stand on the page that it leads to.
        startTransition(() => {
          setSent(IDLE);
          startOver();
        });
      });
      startTransition(() => {
        setSent(next);
        if (next.status === 'done') startOver();
      });
    });
  }

  return (
    <FormContext value={{ id, values, initial, state, pending }}>
      <form
        ref={form}
        action={post}
        onSubmit={submit}
        onInput={keep}
        className={className}
        aria-label={label}
        tabIndex={-1}
        noValidate
      >
        <FormSummary />
        {fresh.draft && (
          <p className="form-draft">
            Your unsent draft is back.{' '}
            <button type="button" className="button-link" onClick={startOver}>
              Discard this draft
            </button>
          </p>
        )}
        <Fragment key={fresh.number}>{children}</Fragment>
      </form>
    </FormContext>
  );
}
