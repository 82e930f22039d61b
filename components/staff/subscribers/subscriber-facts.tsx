import { channelTitle } from '#components/staff/channel-words.ts';
import { Time } from '#components/time/time.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import type { ChannelKind, SubscriberStatus } from '#lib/domain/subscriber.ts';
import { SubscriberMark } from './subscriber-mark.tsx';
import { SUBSCRIBER_STATUS_WORDS } from './subscriber-words.ts';

interface FactsProps {
  readonly channel: ChannelKind;
  readonly status: SubscriberStatus;
  readonly reason: string | null;
  readonly complainedAt: Instant | null;
  readonly phrase: string;
  /** Who hears when a webhook is given up. */
  readonly contact: string | null;
  readonly newestOnly: boolean;
  readonly createdAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly askedAt: Instant | null;
  readonly zone: string;
}

export function SubscriberFacts(facts: FactsProps) {
  const { channel, status, reason, complainedAt, phrase, contact, newestOnly, zone } = facts;
  const when = (at: Instant | null) => (at === null ? 'Never' : <Time at={at} zone={zone} form="full" />);
  return (
    <dl className="facts-list">
      <dt>Status</dt>
      <dd>
        <SubscriberMark status={status} /> {SUBSCRIBER_STATUS_WORDS[status]}
        {reason !== null && <span className="subscriber-reason">{reason}</span>}
      </dd>
      {complainedAt !== null && (
        <>
          <dt>Complained</dt>
          <dd>{when(complainedAt)}, as spam. Nothing is sent to them any more.</dd>
        </>
      )}
      <dt>Channel</dt>
      <dd>{channelTitle(channel)}</dd>
      {contact !== null && (
        <>
          <dt>Hears of faults</dt>
          <dd>{contact}</dd>
        </>
      )}
      {status !== 'left' && (
        <>
          <dt>Told of</dt>
          <dd>
            {phrase}
            {newestOnly ? '; of what waits, the newest only' : '; every single update, also when late'}
          </dd>
        </>
      )}
      <dt>Since</dt>
      <dd>{when(facts.createdAt)}</dd>
      <dt>Confirmed</dt>
      <dd>{when(facts.confirmedAt)}</dd>
      {status === 'unconfirmed' && (
        <>
          <dt>Last asked</dt>
          <dd>{when(facts.askedAt)}</dd>
        </>
      )}
    </dl>
  );
}
