import {
  CHANNEL_KINDS,
  type ChannelKind,
  SUBSCRIBER_STATUSES,
  type SubscriberStatus,
} from '#lib/domain/subscriber.ts';
import { channelTitle } from '#components/staff/channel-words.ts';
import { SUBSCRIBER_STATUS_WORDS } from './subscriber-words.ts';

/** A form that only asks: it works by its address. */
export function SubscriberFilter({
  search,
  channel,
  status,
  counts,
  maySearch,
}: {
  readonly search: string;
  readonly channel: ChannelKind | null;
  readonly status: SubscriberStatus | null;
  readonly counts: Readonly<Partial<Record<SubscriberStatus, number>>>;
  readonly maySearch: boolean;
}) {
  return (
    <form action="/admin/subscribers" className="form-inline subscriber-filter" role="search">
      {maySearch && (
        <div className="field subscriber-search">
          <label htmlFor="subscriber-q">Address</label>
          <input id="subscriber-q" type="search" name="q" defaultValue={search} placeholder="Part of it" />
        </div>
      )}
      <div className="field">
        <label htmlFor="subscriber-channel">Channel</label>
        <select id="subscriber-channel" name="channel" defaultValue={channel ?? ''}>
          <option value="">Every channel</option>
          {CHANNEL_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {channelTitle(kind)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="subscriber-status">Status</label>
        <select id="subscriber-status" name="status" defaultValue={status ?? ''}>
          <option value="">Everyone current</option>
          {SUBSCRIBER_STATUSES.map((one) => (
            <option key={one} value={one}>
              {SUBSCRIBER_STATUS_WORDS[one]} ({(counts[one] ?? 0).toLocaleString('en')})
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
