import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { Time } from '#components/time/time.tsx';
import { deviceName } from '#lib/domain/device.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';

interface Session {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Instant;
}

/** One's browsers, this one first. */
export function SessionList({
  sessions,
  hereId,
  zone,
  end,
  endOthers,
}: {
  readonly sessions: readonly Session[];
  readonly hereId: string;
  readonly zone: string;
  readonly end: FormAction;
  readonly endOthers: FormAction;
}) {
  const sorted = [...sessions].sort((a, b) => Number(b.id === hereId) - Number(a.id === hereId));
  return (
    <>
      <ul className="rows">
        {sorted.map((session) => (
          <li key={session.id} className="session">
            <div>
              <strong>{deviceName(session.device)}</strong>
              {session.id === hereId && <span className="quiet"> this browser</span>}
              <br />
              <small className="quiet">
                since <Time at={session.createdAt} zone={zone} />
              </small>
            </div>
            {session.id !== hereId && (
              <ActionForm action={end} initial={{ sessionId: session.id }} className="form-inline">
                <HiddenField name="sessionId" />
                <SubmitButton className="button button-small">
                  Sign out <span className="visually-hidden">{deviceName(session.device)}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActionForm action={endOthers} className="form-inline">
          <SubmitButton className="button">Sign out all other browsers</SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
