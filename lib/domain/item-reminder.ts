import type { Day, Instant } from './instant.ts';
import type { ActionItem } from './postmortem.ts';
import { addDays, dayOf, parseLocal, startOfDay } from './time.ts';

export type ItemReminder = 'action_item_due' | 'action_item_overdue';

const MORNING = '08:00';
/** What has been late for longer was told then, or was late before anybody was told. */
const FRESH_DAYS = 7;

/** The days whose open items somebody may have to be reminded of. */
export function remindedDays(now: Instant, zone: string): { readonly from: Day; readonly to: Day } {
  const today = dayOf(now, zone);
  return { from: addDays(today, -FRESH_DAYS), to: today };
}

/** What its owner is reminded of by now: on the morning of the day, and on that of the day after. */
export function itemReminder(
  { state, dueDay }: Pick<ActionItem, 'state' | 'dueDay'>,
  now: Instant,
  zone: string,
): ItemReminder | null {
  if (state !== 'open' || dueDay === null) return null;
  const { from, to: today } = remindedDays(now, zone);
  if (dueDay < from || dueDay > today) return null;
  if (dueDay === today) return now >= morningOf(today, zone) ? 'action_item_due' : null;
  return now >= morningOf(addDays(dueDay, 1), zone) ? 'action_item_overdue' : null;
}

function morningOf(day: Day, zone: string): Instant {
  return parseLocal(`${day}T${MORNING}`, zone).at ?? startOfDay(day, zone);
}

/** Whether a person is who an item names: owners are typed, as a name or as an address. */
export function isOwner(
  owner: string | null,
  { name, email }: { readonly name: string; readonly email: string },
): boolean {
  const typed = owner?.trim().toLowerCase();
  return (
    typed !== undefined && typed !== '' && (typed === name.toLowerCase() || typed === email.toLowerCase())
  );
}
