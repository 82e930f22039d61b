import type { Instant } from '#lib/domain/instant.ts';
import type { RevisionKind } from '#lib/domain/drafting/revision.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { partsText } from '#components/staff/postmortem/part-words.ts';
import { Ago } from '#components/time/ago.tsx';
import { REVISION_WORDS } from './revision-words.ts';

export interface RevisionRow {
  readonly number: number;
  readonly kind: RevisionKind;
  readonly byName: string;
  readonly at: Instant;
  readonly parts: readonly string[];
  readonly isNow: boolean;
  readonly settledAt: Instant | null;
}

interface RevisionListProps {
  readonly incidentId: string;
  readonly version: number;
  /** Newest first. */
  readonly revisions: readonly RevisionRow[];
  /** The numbers that are compared. */
  readonly from: number;
  readonly to: number;
  readonly restore: FormAction;
  readonly now: Instant;
  readonly zone: string;
}

/** Every text that the draft had. Two of them are chosen to be compared; each can be made the draft again. */
export function RevisionList(props: RevisionListProps) {
  const { incidentId, version, revisions, from, to, restore, now, zone } = props;
  return (
    <>
      <form className="revisions" id="compare" aria-label="Compare two revisions">
        <div className="revisions-head">
          <p className="quiet">Choose two to compare.</p>
          <button type="submit" className="button button-small">
            Compare
          </button>
        </div>
      </form>
      <ol className="plain rows revision-rows">
        {revisions.map((revision) => {
          const { number, kind, byName, at, parts, isNow, settledAt } = revision;
          return (
            <li key={number} className="revision">
              <span className="revision-pick">
                <label>
                  <input
                    type="radio"
                    form="compare"
                    name="from"
                    value={number}
                    defaultChecked={number === from}
                  />
                  <span>
                    from<span className="visually-hidden"> revision {number}</span>
                  </span>
                </label>
                <label>
                  <input
                    type="radio"
                    form="compare"
                    name="to"
                    value={number}
                    defaultChecked={number === to}
                  />
                  <span>
                    to<span className="visually-hidden"> revision {number}</span>
                  </span>
                </label>
              </span>
              <div className="revision-facts">
                <p>
                  <strong>Revision {number}</strong> · {REVISION_WORDS[kind]}{' '}
                  {byName ? `by ${byName}` : 'before revisions were kept'}{' '}
                  <span className="quiet">
                    <Ago at={at} now={now} zone={zone} />
                  </span>
                </p>
                <p className="quiet">
                  {parts.length > 0 ? partsText(parts) : 'No words changed'}
                  {kind === 'set aside' && settledAt === null && (
                    <>
                      {' · '}
                      <a href={`/admin/incidents/${incidentId}/postmortem/join/${number}`}>
                        Choose between both texts
                      </a>
                    </>
                  )}
                </p>
              </div>
              {isNow ? (
                <span className="quiet">The draft now</span>
              ) : (
                <ActionForm
                  action={restore}
                  initial={{ incidentId, number: String(number), version: String(version) }}
                  className="form-inline"
                  label={`Restore revision ${number}`}
                >
                  <HiddenField name="incidentId" />
                  <HiddenField name="number" />
                  <HiddenField name="version" />
                  <SubmitButton className="button button-small">
                    Restore<span className="visually-hidden"> revision {number}</span>
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
