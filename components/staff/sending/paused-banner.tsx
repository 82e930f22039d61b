import { ActionForm, SubmitButton } from '#components/staff/form/index.ts';
import { Near } from '#components/time/near.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { messages } from './counted.ts';

interface PausedBannerProps {
  readonly since: Instant;
  readonly by: string | null;
  readonly waiting: number;
  readonly now: Instant;
  readonly zone: string;
  /** Null for who may not let them go on. */
  readonly resume: FormAction | null;
}

/** Nobody is told of anything while this stands on every screen. Going on takes two steps, and the number is named. */
export function PausedBanner({ since, by, waiting, now, zone, resume }: PausedBannerProps) {
  return (
    <aside className="paused" aria-label="Messages are paused">
      <p>
        <strong>
          Messages to subscribers are paused since <Near at={since} now={now} zone={zone} />
          {by !== null && ` by ${by}`}.
        </strong>{' '}
        {waiting === 1 ? 'One waits.' : `${waiting === 0 ? 'None' : waiting.toLocaleString('en')} wait.`}
      </p>
      {resume && (
        <details className="paused-resume">
          <summary>Let them go on …</summary>
          <ActionForm action={resume} label="Let messages go on">
            <p>
              {waiting === 0
                ? 'Nothing waits. What is said from here on goes out.'
                : `${messages(waiting)} will go out at once, and cannot be called back.`}
            </p>
            <p className="form-actions">
              <SubmitButton className="button">
                {waiting === 0 ? 'Let messages go on' : `Send ${messages(waiting)}`}
              </SubmitButton>
            </p>
          </ActionForm>
        </details>
      )}
    </aside>
  );
}
