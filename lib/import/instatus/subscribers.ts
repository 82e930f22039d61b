import type { Instant } from '#lib/domain/instant.ts';
import type { HistorySubscriber } from '#lib/import/history.ts';
import type { Remarks } from '#lib/import/report.ts';
import { type Addressed, endpoint, mailbox } from '#lib/import/service/address-told.ts';
import { countRefused, type Refused } from '#lib/import/take-each.ts';
import type { Subscriber } from './source.ts';

export function subscribersOf(
  source: readonly Subscriber[],
  now: Instant,
  { remarks, refused }: { readonly remarks: Remarks; readonly refused: Refused },
): HistorySubscriber[] {
  return source.flatMap((one) => {
    const found = addressed(one);
    if (typeof found === 'string') {
      remarks.add(found, `subscriber ${one.id}`);
      countRefused(refused, 'subscriber');
      return [];
    }
    const since = one.createdAt ?? now;
    return [
      {
        ...{ id: one.id, ...found, incidentIds: [], createdAt: since, updatedAt: since },
        contact: found.channel === 'webhook' ? (mailbox(one.webhookEmail ?? '')?.address ?? null) : null,
        status: one.confirmed ? 'active' : 'unconfirmed',
        componentIds: one.all
          ? null
          : (one.components ?? []).map((component) =>
              typeof component === 'string' ? component : component.id,
            ),
      },
    ];
  });
}

/** @returns the reason where there is none that can be written to */
function addressed(one: Subscriber): Addressed | string {
  const web = one.webhook || one.microsoftTeamsWebhook || one.googleChatWebhook;
  const found = one.email ? mailbox(one.email) : web ? endpoint(web) : null;
  if (found) return found;
  if (one.email || web) return 'A subscriber was refused: this is no address';
  if (one.phone) return 'A subscriber by SMS has no place here';
  return 'A subscriber of a chat has no place here: the address of the room is not told';
}
