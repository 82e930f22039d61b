import { DELIVERY_COUNT_WORDS } from '#components/staff/subscribers/subscriber-words.ts';
import type { DeliveryState } from '#lib/domain/subscriber.ts';

export interface ToldFacts {
  readonly eventId: number;
  readonly isComplete: boolean;
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>;
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

const ORDER = Object.keys(DELIVERY_COUNT_WORDS) as DeliveryState[];

/** "412 sent, 3 waiting, 2 failed: 550 5.1.1 no such mailbox": how far the telling of one update is. */
export function ToldLine({ told: { eventId, isComplete, counts, reasons } }: { readonly told: ToldFacts }) {
  const parts = ORDER.flatMap((state) => {
    const count = counts[state] ?? 0;
    return count > 0 ? [`${count.toLocaleString('en')} ${DELIVERY_COUNT_WORDS[state]}`] : [];
  });
  if (parts.length === 0)
    return (
      <p className="told quiet">{isComplete ? 'Nobody was subscribed to this.' : 'About to be told.'}</p>
    );
  return (
    <div className="told quiet">
      <p>
        <a href={`/admin/deliveries/${eventId}`}>{parts.join(', ')}</a>
        {!isComplete && ', and more to come'}
      </p>
      {reasons.length > 0 && (
        <ul className="plain">
          {reasons.map(({ reason, count }) => (
            <li key={reason}>
              {count.toLocaleString('en')} failed: {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
