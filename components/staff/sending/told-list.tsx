import { DeliveryMark } from '#components/staff/subscribers/subscriber-mark.tsx';
import { DELIVERY_STATE_WORDS } from '#components/staff/subscribers/subscriber-words.ts';
import { Ago } from '#components/time/ago.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { DeliveryState } from '#lib/domain/subscriber.ts';

export interface ListedTold {
  readonly eventId: number;
  /** What it said, in a line. */
  readonly title: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly at: Instant;
  readonly reason: string | null;
}

/** What one subscriber was told, the newest first. */
export function ToldList({
  told,
  now,
  zone,
}: {
  readonly told: readonly ListedTold[];
  readonly now: Instant;
  readonly zone: string;
}) {
  if (told.length === 0) return <p className="empty">Nothing yet.</p>;
  return (
    <ul className="desk-list">
      {told.map(({ eventId, title, state, attempts, at, reason }) => (
        <li key={eventId}>
          <a className="desk-list-name" href={`/admin/deliveries/${eventId}`}>
            {title}
          </a>
          <span className="desk-list-state">
            <DeliveryMark state={state} /> {DELIVERY_STATE_WORDS[state]}
          </span>
          <span className="desk-list-times quiet">
            <Ago at={at} now={now} zone={zone} />
            {attempts > 1 && ` · ${attempts} attempts`}
            {reason !== null && state !== 'sent' && <span className="subscriber-reason">{reason}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
