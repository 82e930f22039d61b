import type { Instant } from '#lib/domain/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { Time } from '#components/time/time.tsx';

interface WaitingPublicationProps {
  readonly action: FormAction;
  readonly incidentId: string;
  readonly publishAt: Instant;
  readonly notify: boolean;
  /** Whether the draft says something else by now. */
  readonly isOutdated: boolean;
  readonly zone: string;
}

/** What the clock will publish, and the way to keep it from doing so. */
export function WaitingPublication(props: WaitingPublicationProps) {
  const { action, incidentId, publishAt, notify, isOutdated, zone } = props;
  return (
    <section className="notice" aria-label="Waits to be published">
      <p>
        It will be published on <Time at={publishAt} zone={zone} form="full" />, as it stood when that was
        set. {notify ? 'Subscribers will be told.' : 'Nobody will be told.'}
      </p>
      {isOutdated && (
        <p>What was saved since is not part of it. Set the time again to publish what stands below.</p>
      )}
      <ActionForm action={action} initial={{ incidentId }} label="Time of publication">
        <HiddenField name="incidentId" />
        <p className="form-actions">
          <SubmitButton className="button">Take the time back</SubmitButton>
        </p>
      </ActionForm>
    </section>
  );
}
