import {
  CHANNEL_KINDS,
  type ChannelKind,
  SUBSCRIBER_STATUSES,
  type SubscriberStatus,
} from '#lib/domain/subscriber.ts';
import { channelTitle } from '#components/staff/channel-words.ts';
import { FilterSelect } from '#components/staff/filter-select.tsx';
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
  const counted = (one: SubscriberStatus) =>
    `${SUBSCRIBER_STATUS_WORDS[one]} (${(counts[one] ?? 0).toLocaleString('en')})`;
  return (
    <form action="/admin/subscribers" className="form-inline subscriber-filter" role="search">
      {maySearch && (
        <div className="field subscriber-search">
          <label htmlFor="subscriber-q">Address</label>
          <input id="subscriber-q" type="search" name="q" defaultValue={search} placeholder="Part of it" />
        </div>
      )}
      <FilterSelect
        {...{ id: 'subscriber-channel', name: 'channel', label: 'Channel', value: channel ?? '' }}
        options={[['', 'Every channel'], ...CHANNEL_KINDS.map((kind) => [kind, channelTitle(kind)] as const)]}
      />
      <FilterSelect
        {...{ id: 'subscriber-status', name: 'status', label: 'Status', value: status ?? '' }}
        options={[
          ['', 'Everyone current'],
          ...SUBSCRIBER_STATUSES.map((one) => [one, counted(one)] as const),
        ]}
      />
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
