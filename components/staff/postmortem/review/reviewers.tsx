import type { Standing } from '#lib/domain/drafting/review.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { Ago } from '#components/time/ago.tsx';
import type { Clock } from './comment-thread.tsx';
import { AskForm, type Person } from './ask-form.tsx';

export interface ReviewRow {
  readonly id: string;
  readonly reviewerId: string;
  readonly name: string;
  readonly isGone: boolean;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly answeredAt: Instant | null;
  readonly words: string;
  readonly revision: number | null;
  readonly standing: Standing;
}

/** A sign and a word each: neither is told by its colour alone. */
const STANDINGS = {
  waiting: { sign: '…', word: 'Asked, no answer yet' },
  approved: { sign: '✓', word: 'Approved' },
  own: { sign: '–', word: 'Approved, but wrote part of it: does not count' },
  outdated: { sign: '!', word: 'Approved an earlier text: outdated' },
  changes: { sign: '✎', word: 'Asks for changes' },
} as const satisfies Record<Standing, { sign: string; word: string }>;

interface ReviewersProps {
  readonly incidentId: string;
  readonly reviews: readonly ReviewRow[];
  readonly approvals: { readonly needed: number; readonly given: number };
  /** Who can be asked; null for who may not ask. */
  readonly people: readonly Person[] | null;
  readonly ask: FormAction;
  readonly withdraw: FormAction;
  readonly clock: Clock;
}

/** Who was asked, what they say, and how far that is from what the page wants before it publishes. */
export function Reviewers({ incidentId, reviews, approvals, people, ask, withdraw, clock }: ReviewersProps) {
  return (
    <section className="section" aria-labelledby="reviewers">
      <h2 id="reviewers">Reviewers</h2>
      {approvals.needed > 0 && (
        <p>
          {approvals.given} of {approvals.needed} {approvals.needed === 1 ? 'approval' : 'approvals'} that
          this page needs before it publishes.
        </p>
      )}
      {reviews.length === 0 && <p className="quiet">Nobody was asked yet.</p>}
      <ul className="plain rows">
        {reviews.map((review) => {
          const canWithdraw = people !== null && review.standing === 'waiting';
          return (
            <li key={review.id} className="session">
              <ReviewState review={review} clock={clock} />
              {canWithdraw && (
                <ActionForm
                  action={withdraw}
                  initial={{ incidentId, reviewerId: review.reviewerId }}
                  className="form-inline"
                >
                  <HiddenField name="incidentId" />
                  <HiddenField name="reviewerId" />
                  <SubmitButton className="button button-small">
                    Withdraw<span className="visually-hidden"> the request to {review.name}</span>
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          );
        })}
      </ul>
      {people && <AskForm incidentId={incidentId} people={people} action={ask} />}
    </section>
  );
}

function ReviewState({ review, clock }: { readonly review: ReviewRow; readonly clock: Clock }) {
  const { sign, word } = STANDINGS[review.standing];
  return (
    <div className="review-row">
      <p>
        <span aria-hidden="true" className="review-sign">
          {sign}
        </span>{' '}
        <strong>{review.name}</strong> · {word}
        {review.revision !== null && <span className="quiet"> · of revision {review.revision}</span>}
        {review.isGone && <span className="quiet"> · not in the team any more</span>}
      </p>
      <p className="quiet">
        Asked by {review.askedBy} <Ago at={review.askedAt} {...clock} />
        {review.answeredAt !== null && (
          <>
            , answered <Ago at={review.answeredAt} {...clock} />
          </>
        )}
      </p>
      {review.words && <p className="rendered-plain">{review.words}</p>}
    </div>
  );
}
