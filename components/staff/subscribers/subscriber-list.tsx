import { channelWord } from '#components/staff/channel-words.ts';
import { Ago } from '#components/time/ago.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { ChannelKind, SubscriberStatus } from '#lib/domain/subscriber.ts';
import { SubscriberMark } from './subscriber-mark.tsx';
import { SUBSCRIBER_STATUS_WORDS } from './subscriber-words.ts';

export interface ListedSubscriber {
  readonly id: string;
  readonly channel: ChannelKind;
  /** As the reader may see it. */
  readonly address: string;
  readonly status: SubscriberStatus;
  readonly reason: string | null;
  /** What they are told of, in a phrase. */
  readonly phrase: string;
  readonly createdAt: Instant;
}

export function SubscriberList({
  subscribers,
  now,
  zone,
}: {
  readonly subscribers: readonly ListedSubscriber[];
  readonly now: Instant;
  readonly zone: string;
}) {
  return (
    <ul className="desk-list desk-list-addresses">
      {subscribers.map(({ id, channel, address, status, reason, phrase, createdAt }) => (
        <li key={id}>
          <a className="desk-list-name" href={`/admin/subscribers/${id}`}>
            {address || 'Address forgotten'}
          </a>
          <span className="desk-list-state">
            <SubscriberMark status={status} /> {SUBSCRIBER_STATUS_WORDS[status]}
          </span>
          <span className="desk-list-times quiet">
            by {channelWord(channel)} · {phrase} · since <Ago at={createdAt} now={now} zone={zone} />
            {reason !== null && <span className="subscriber-reason">{reason}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
