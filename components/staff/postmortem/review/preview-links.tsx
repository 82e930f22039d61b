import type { Instant } from '#lib/domain/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';
import {
  ActionForm,
  HiddenField,
  RadioField,
  ShownOnce,
  SubmitButton,
  TextField,
} from '#components/staff/form/index.ts';
import { Ago } from '#components/time/ago.tsx';
import { Time } from '#components/time/time.tsx';
import type { Clock } from './comment-thread.tsx';

export interface LinkRow {
  readonly id: string;
  readonly note: string;
  readonly madeBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

interface PreviewLinksProps {
  readonly incidentId: string;
  readonly links: readonly LinkRow[];
  readonly make: FormAction;
  readonly revoke: FormAction;
  readonly clock: Clock;
}

const LIVES = [
  { value: '1', label: 'For a day' },
  { value: '7', label: 'For a week' },
  { value: '30', label: 'For 30 days' },
];

/** Links by which somebody without an account reads the draft as it stands. */
export function PreviewLinks({ incidentId, links, make, revoke, clock }: PreviewLinksProps) {
  const works = (link: LinkRow) => link.revokedAt === null && link.expiresAt > clock.now;
  return (
    <section className="section" aria-labelledby="preview-links">
      <h2 id="preview-links">Show it to somebody outside</h2>
      <p className="quiet">
        Whoever has the link reads the draft as it stands, and can do nothing else with it.
      </p>
      {links.length > 0 && (
        <ul className="plain rows">
          {links.map((link) => (
            <li key={link.id} className="session">
              <div>
                <p>
                  <strong>{link.note}</strong>
                </p>
                <p className="quiet">
                  Made by {link.madeBy} <Ago at={link.createdAt} {...clock} /> ·{' '}
                  {link.revokedAt !== null ? (
                    'revoked'
                  ) : (
                    <>
                      {works(link) ? 'works until' : 'over since'}{' '}
                      <Time at={link.expiresAt} zone={clock.zone} form="full" />
                    </>
                  )}
                </p>
              </div>
              {works(link) && (
                <ActionForm action={revoke} initial={{ linkId: link.id }} className="form-inline">
                  <HiddenField name="linkId" />
                  <SubmitButton className="button button-small">
                    Revoke<span className="visually-hidden"> the link for {link.note}</span>
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      <ActionForm action={make} initial={{ incidentId, days: '7' }} label="Make a preview link">
        <ShownOnce
          label="The link"
          hint="Send it yourself. It is not shown again, and you can revoke it here."
          copy="Copy the link"
        />
        <HiddenField name="incidentId" />
        <TextField name="note" label="Who it is for" hint="For this list only." required maxLength={100} />
        <RadioField name="days" label="How long it works" options={LIVES} />
        <p className="form-actions">
          <SubmitButton className="button">Make a link</SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}
