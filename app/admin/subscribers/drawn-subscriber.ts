import type { ListedSubscriber } from '#components/staff/subscribers/subscriber-list.tsx';
import { choicePhrase } from '#components/staff/subscribers/subscriber-words.ts';
import { shownAddress, withoutMailboxes } from '#lib/domain/shown-address.ts';
import type { subscribersList } from '#lib/reads/subscribers-list.ts';

type Row = Awaited<ReturnType<typeof subscribersList>>['subscribers'][number];

/** A subscriber as the list shows them to this reader. @param isWhole whether they may see mail addresses whole */
export function drawnSubscriber(row: Row, isWhole: boolean): ListedSubscriber {
  const { id, channel, status, reason, createdAt } = row;
  return {
    ...{ id, channel, status, createdAt, phrase: choicePhrase(row) },
    address: shownAddress(channel, row.address, isWhole),
    reason: reason === null || isWhole ? reason : withoutMailboxes(reason),
  };
}
