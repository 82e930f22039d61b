import { HOUR, type Instant, plus } from '#lib/domain/instant.ts';
import { PLANNED_AHEAD_DAYS } from './ahead-days.ts';
import { type Occurrence, occurrencesFrom, type Recurrence } from './occurrences.ts';

const PLANNED_AHEAD = PLANNED_AHEAD_DAYS * 24 * HOUR;

/** A maintenance of the series, or what is left of one. */
export interface Planned {
  /** What the rule gave. */
  readonly local: string;
  /** When it begins, wherever it was moved; null when it will not take place. */
  readonly begins: Instant | null;
}

/**
 * The occurrences that become maintenances now: those of the next thirty days, and at least the next one.
 * @param planned those that were made of the series already
 * @param skipped those that are left out
 */
export function occurrencesToPlan(
  recurrence: Recurrence,
  planned: readonly Planned[],
  skipped: readonly string[],
  now: Instant,
): Occurrence[] {
  const settled = new Set([...planned.map(({ local }) => local), ...skipped]);
  let isNextThere = planned.some(({ begins }) => begins !== null && begins > now);
  const found: Occurrence[] = [];
  for (const occurrence of occurrencesFrom(recurrence, plus(now, 1))) {
    if (settled.has(occurrence.local)) continue;
    if (isNextThere && occurrence.at > now + PLANNED_AHEAD) break;
    found.push(occurrence);
    isNextThere = true;
  }
  return found;
}
