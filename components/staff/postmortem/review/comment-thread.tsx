import type { Instant } from '#lib/domain/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton, TextArea } from '#components/staff/form/index.ts';
import { Ago } from '#components/time/ago.tsx';
import type { Said, Thread } from './placed-comments.ts';

export interface CommentActs {
  readonly add: FormAction;
  readonly answer: FormAction;
  readonly resolve: FormAction;
}

export interface Clock {
  readonly now: Instant;
  readonly zone: string;
}

/** A comment, what was answered, and what can be done about it. One that is resolved is folded away. */
export function CommentThread(props: { thread: Thread; acts: CommentActs; clock: Clock; isLost?: boolean }) {
  const { thread, acts, clock, isLost = false } = props;
  const { id, resolvedAt, resolvedBy, byName } = thread;
  if (resolvedAt === null) return <Open {...props} />;
  return (
    <details className="comment comment-resolved">
      <summary>
        Resolved by {resolvedBy}: {byName}’s comment
      </summary>
      <Words said={thread} clock={clock} isLost={isLost} />
      {thread.answers.map((answer) => (
        <Words key={answer.id} said={answer} clock={clock} />
      ))}
      <ActionForm
        action={acts.resolve}
        initial={{ commentId: id, isResolved: 'false' }}
        label="Reopen this comment"
      >
        <HiddenField name="commentId" />
        <HiddenField name="isResolved" />
        <p className="form-actions">
          <SubmitButton className="button button-small">Reopen</SubmitButton>
        </p>
      </ActionForm>
    </details>
  );
}

function Open({ thread, acts, clock, isLost = false }: Parameters<typeof CommentThread>[0]) {
  const { id, byName } = thread;
  return (
    <article className="comment" id={`comment-${id}`} aria-label={`Comment by ${byName}`}>
      <Words said={thread} clock={clock} isLost={isLost} />
      {thread.answers.map((answer) => (
        <Words key={answer.id} said={answer} clock={clock} />
      ))}
      <div className="comment-acts">
        <details>
          <summary>
            Answer<span className="visually-hidden"> {byName}’s comment</span>
          </summary>
          <ActionForm
            action={acts.answer}
            initial={{ commentId: id }}
            draftKey={`answer:${id}`}
            label={`Answer ${byName}’s comment`}
          >
            <HiddenField name="commentId" />
            <TextArea name="words" label="Your answer" rows={2} />
            <p className="form-actions">
              <SubmitButton className="button button-small">Send the answer</SubmitButton>
            </p>
          </ActionForm>
        </details>
        <ActionForm
          action={acts.resolve}
          initial={{ commentId: id, isResolved: 'true' }}
          className="form-inline"
        >
          <HiddenField name="commentId" />
          <HiddenField name="isResolved" />
          <SubmitButton className="button button-small">
            Resolve<span className="visually-hidden"> {byName}’s comment</span>
          </SubmitButton>
        </ActionForm>
      </div>
    </article>
  );
}

function Words({ said, clock, isLost = false }: { said: Said; clock: Clock; isLost?: boolean }) {
  return (
    <div className="comment-words">
      <p>
        <strong>{said.byName}</strong>{' '}
        <span className="quiet">
          <Ago at={said.at} {...clock} />
        </span>
      </p>
      {isLost && said.quote && (
        <figure className="comment-quote">
          <figcaption className="quiet">On a paragraph that is gone:</figcaption>
          <blockquote>{said.quote}</blockquote>
        </figure>
      )}
      <p className="rendered-plain">{said.words}</p>
    </div>
  );
}
