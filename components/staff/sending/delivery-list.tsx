import { channelWord } from '#components/staff/channel-words.ts';
import { ActionForm, HiddenField, SubmitButton } from '#components/staff/form/index.ts';
import { DeliveryMark } from '#components/staff/subscribers/subscriber-mark.tsx';
import { DELIVERY_STATE_WORDS } from '#components/staff/subscribers/subscriber-words.ts';
import { Ago } from '#components/time/ago.tsx';
import { Time } from '#components/time/time.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { ChannelKind, DeliveryState } from '#lib/domain/subscriber.ts';
import type { FormAction } from '#lib/forms/state.ts';

export interface ListedDelivery {
  readonly subscriberId: string;
  readonly channel: ChannelKind;
  readonly address: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt: Instant;
  readonly settledAt: Instant | null;
  readonly failed: readonly { readonly number: number; readonly at: Instant; readonly reason: string }[];
  /** Whether it failed for somebody who is told at present. */
  readonly mayRetry: boolean;
}

interface DeliveryListProps {
  readonly eventId: number;
  readonly deliveries: readonly ListedDelivery[];
  readonly now: Instant;
  readonly zone: string;
  /** Null for who may not. */
  readonly retry: FormAction | null;
}

export function DeliveryList({ eventId, deliveries, now, zone, retry }: DeliveryListProps) {
  return (
    <ul className="desk-list desk-list-addresses">
      {deliveries.map((one) => (
        <li key={one.subscriberId}>
          <a className="desk-list-name" href={`/admin/subscribers/${one.subscriberId}`}>
            {one.address || 'Somebody who left'}
          </a>
          <span className="desk-list-state">
            <DeliveryMark state={one.state} /> {DELIVERY_STATE_WORDS[one.state]}
          </span>
          <div className="desk-list-times quiet">
            by {channelWord(one.channel)} · {when(one, now, zone)}
            {one.failed.length > 0 && (
              <ol className="plain attempts">
                {sameTogether(one.failed).map(({ number, last, at, reason }) => (
                  <li key={number}>
                    {last === number ? `Attempt ${number},` : `Attempts ${number} to ${last}, the last`}{' '}
                    <Time at={at} zone={zone} />: {reason}
                  </li>
                ))}
              </ol>
            )}
            {retry && one.mayRetry && (
              <ActionForm
                action={retry}
                className="form-inline"
                label={`Send again to ${one.address}`}
                initial={{ eventId: String(eventId), subscriberId: one.subscriberId }}
              >
                <HiddenField name="eventId" />
                <HiddenField name="subscriberId" />
                <SubmitButton className="button button-small">Send again</SubmitButton>
              </ActionForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Attempts after one another that came to the same, as one, dated to its last. */
function sameTogether(failed: ListedDelivery['failed']) {
  const runs: { number: number; last: number; at: Instant; reason: string }[] = [];
  for (const { number, at, reason } of failed) {
    const run = runs.at(-1);
    if (run?.reason === reason) Object.assign(run, { last: number, at });
    else runs.push({ number, last: number, at, reason });
  }
  return runs;
}

function when({ state, dueAt, settledAt, attempts }: ListedDelivery, now: Instant, zone: string) {
  if (settledAt !== null) return <Ago at={settledAt} now={now} zone={zone} />;
  if (state === 'sending') return 'just now';
  return attempts > 0 ? (
    <>
      next attempt <Ago at={dueAt} now={now} zone={zone} />
    </>
  ) : (
    'not tried yet'
  );
}
