import type { Instant } from '#lib/domain/instant.ts';
import { CHANNEL_KINDS, SUBSCRIBER_STATUSES } from '#lib/domain/subscriber.ts';
import { type Query, words } from '#lib/http/query.ts';
import type { Place, SubscribersFilter } from '#lib/reads/subscribers-list.ts';

/**
 * What the list is narrowed to; nonsense narrows nothing.
 * @param maySearch not for who sees addresses masked: searching would show them after all
 */
export function filterOf(query: Query, maySearch: boolean): SubscribersFilter {
  return {
    search: maySearch ? words(query.q) : '',
    channel: CHANNEL_KINDS.find((kind) => kind === query.channel) ?? null,
    status: SUBSCRIBER_STATUSES.find((status) => status === query.status) ?? null,
    before: placeOf(words(query.before)),
  };
}

function placeOf(text: string): Place | null {
  const [, at, id] = /^(\d{1,15})\.([a-z0-9]{1,40})$/.exec(text) ?? [];
  return at !== undefined && id !== undefined ? { createdAt: Number(at) as Instant, id } : null;
}

export function addressOf({ search, channel, status, before }: SubscribersFilter): string {
  const query = new URLSearchParams({
    ...(search ? { q: search } : {}),
    ...(channel ? { channel } : {}),
    ...(status ? { status } : {}),
    ...(before ? { before: `${before.createdAt}.${before.id}` } : {}),
  });
  return query.size > 0 ? `/admin/subscribers?${query}` : '/admin/subscribers';
}
