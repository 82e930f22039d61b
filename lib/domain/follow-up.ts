import type { Day } from './instant.ts';
import type { ActionItem } from './postmortem.ts';
import { addDays } from './time.ts';

type Due = Pick<ActionItem, 'state' | 'dueDay'>;

/** Not before its day is over. What is done or dropped waits for nobody. */
export function isOverdue({ state, dueDay }: Due, today: Day): boolean {
  return state === 'open' && dueDay !== null && dueDay < today;
}

export const URGENCIES = ['overdue', 'soon', 'later', 'noDay', 'over'] as const;
/** `soon` is within a week, today included; `over` what is done or dropped. */
export type Urgency = (typeof URGENCIES)[number];

const SOON_DAYS = 7;

export function urgencyOf(item: Due, today: Day): Urgency {
  if (item.state !== 'open') return 'over';
  if (item.dueDay === null) return 'noDay';
  if (isOverdue(item, today)) return 'overdue';
  return item.dueDay < addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

type Followed = Pick<ActionItem, 'dueDay' | 'owner' | 'title'>;

/** By due day, what has none last; then by owner, what nobody has first, since that is what nobody does. */
export function byDueDay(a: Followed, b: Followed): number {
  return (
    inOrder(a.dueDay ?? '9999-99-99', b.dueDay ?? '9999-99-99') ||
    inOrder(a.owner ?? '', b.owner ?? '') ||
    inOrder(a.title, b.title)
  );
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
