import { HOUR, type Instant, plus } from './instant.ts';

/** What programs of Statuspage ask for by yes or no. */
export const STANDARD_REMINDER_HOURS = 1;
/** A week: who has to prepare longer is told when it is planned. */
export const REMINDER_HOURS_MAX = 168;
/** The day before and the hour before, say. More of them nobody reads. */
export const REMINDERS_MAX = 2;

export interface Reminded {
  readonly scheduledFor: Instant;
  /** Hours. */
  readonly remindBefore: readonly number[];
  /** When subscribers were reminded last, of this window. */
  readonly remindedAt: Instant | null;
  /** When it was planned for this window. */
  readonly remindFrom: Instant | null;
}

const timesOf = ({ scheduledFor, remindBefore }: Pick<Reminded, 'scheduledFor' | 'remindBefore'>) =>
  remindBefore.map((hours) => plus(scheduledFor, -hours * HOUR)).sort((a, b) => a - b);

/**
 * Whether subscribers are to be reminded now. Each reminder is told once, several that are due together as one, and none once
 * the window has begun. One whose time had passed when the window was planned is left out, but for the last before it begins:
 * without that nobody might hear of it at all.
 */
export function isReminderDue(maintenance: Reminded, now: Instant): boolean {
  if (now >= maintenance.scheduledFor) return false;
  const { remindedAt, remindFrom } = maintenance;
  const times = timesOf(maintenance);
  return times.some(
    (at, index) =>
      at <= now &&
      (remindedAt === null || remindedAt < at) &&
      (remindFrom === null || at >= remindFrom || index === times.length - 1),
  );
}

/** When the next of them comes; null if none does. */
export function nextReminder(maintenance: Reminded, now: Instant): Instant | null {
  return timesOf(maintenance).find((at) => at > now) ?? null;
}

/** Of a window that is planned now: who hears of it so late needs no reminder of its own. */
export function remindedByTelling(
  window: Pick<Reminded, 'scheduledFor' | 'remindBefore'>,
  notify: boolean,
  now: Instant,
): Instant | null {
  return notify && timesOf(window).some((at) => at <= now) ? now : null;
}

/** The reminders of a maintenance once a program has said whether there is to be the standard one. The others stay. */
export function withStandardReminder(remindBefore: readonly number[], wanted: boolean): readonly number[] {
  if (wanted === remindsAsStandard(remindBefore)) return remindBefore;
  const others = remindBefore.filter((hours) => hours !== STANDARD_REMINDER_HOURS);
  return wanted ? [...others.slice(0, REMINDERS_MAX - 1), STANDARD_REMINDER_HOURS] : others;
}

export const remindsAsStandard = (remindBefore: readonly number[]) =>
  remindBefore.includes(STANDARD_REMINDER_HOURS);
