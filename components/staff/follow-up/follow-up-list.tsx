import { URGENCIES, type Urgency, urgencyOf } from '#lib/domain/follow-up.ts';
import type { Day } from '#lib/domain/instant.ts';
import type { FormAction } from '#lib/forms/state.ts';
import { type FollowedItem, FollowUpItem } from './follow-up-item.tsx';

const HEADINGS = {
  overdue: 'Overdue',
  soon: 'Due within a week',
  later: 'Due later',
  noDay: 'Without a day',
  over: 'Done or dropped',
} as const satisfies Record<Urgency, string>;

interface FollowUpListProps {
  /** In order. */
  readonly items: readonly FollowedItem[];
  readonly today: Day;
  /** Left out for those who only read. */
  readonly move?: FormAction;
  /** The query of the list, to come back to. */
  readonly list: string;
}

/** The action items of all incidents, what is late before all others. */
export function FollowUpList({ items, today, list, move }: FollowUpListProps) {
  return URGENCIES.map((urgency) => {
    const those = items.filter((item) => urgencyOf(item, today) === urgency);
    if (those.length === 0) return null;
    return (
      <section key={urgency} className="section" aria-labelledby={`follow-up-${urgency}`}>
        <h2 id={`follow-up-${urgency}`}>
          {HEADINGS[urgency]} <span className="quiet">({those.length})</span>
        </h2>
        <ul className="follow-up">
          {those.map((item) => (
            <FollowUpItem key={item.id} item={item} today={today} list={list} {...(move && { move })} />
          ))}
        </ul>
      </section>
    );
  });
}
