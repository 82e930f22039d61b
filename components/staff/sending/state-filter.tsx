import { DELIVERY_STATE_WORDS } from '#components/staff/subscribers/subscriber-words.ts';
import { DELIVERY_STATES, type DeliveryState } from '#lib/domain/subscriber.ts';

/** The states that there are among these messages, each with its number, as links. */
export function StateFilter({
  path,
  state,
  counts,
}: {
  readonly path: string;
  readonly state: DeliveryState | null;
  readonly counts: Readonly<Partial<Record<DeliveryState, number>>>;
}) {
  const there = DELIVERY_STATES.filter((one) => (counts[one] ?? 0) > 0 || one === state);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav className="actions" aria-label="States">
      <a href={path} aria-current={state === null ? 'page' : undefined}>
        All {all.toLocaleString('en')}
      </a>
      {there.map((one) => (
        <a key={one} href={`${path}?state=${one}`} aria-current={one === state ? 'page' : undefined}>
          {DELIVERY_STATE_WORDS[one]} {(counts[one] ?? 0).toLocaleString('en')}
        </a>
      ))}
    </nav>
  );
}
