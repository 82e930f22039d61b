import { z } from 'zod';
import { now } from '#lib/clock.ts';
import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import { nextOccurrences, type Occurrence } from '#lib/domain/recurrence/occurrences.ts';
import { componentIds, id, instant } from '#lib/verbs/fields.ts';
import { RECURRENCE_FIELDS } from '#lib/verbs/series-fields.ts';
import { DATES_SHOWN } from './maintenance-series.ts';
import { type FoundOverlap, overlapsWith } from './overlaps.ts';

/** A plan that is being typed: what is not there yet is left out. */
export const DraftPlan = z.object({
  scheduledFor: instant.optional().catch(undefined),
  scheduledUntil: instant.optional().catch(undefined),
  componentIds: componentIds.catch([]),
  recurrence: z.object(RECURRENCE_FIELDS).nullable(),
  maintenanceId: id.optional().catch(undefined),
  seriesId: id.optional().catch(undefined),
});
export type DraftPlan = z.output<typeof DraftPlan>;

export interface PlanCheck {
  /** The next ten of a series; empty for what does not repeat. */
  readonly dates: readonly Occurrence[];
  readonly zone: string | null;
  readonly overlaps: readonly FoundOverlap[];
}

/** What a plan comes to, before it is one. */
export async function checkPlan(draft: DraftPlan): Promise<PlanCheck> {
  const { recurrence, componentIds, maintenanceId, seriesId } = draft;
  const dates = recurrence ? nextOccurrences(recurrence, now(), DATES_SHOWN) : [];
  const windows = recurrence
    ? dates.map(({ at }) => ({ from: at, until: plus(at, recurrence.minutes * MINUTE) }))
    : windowOf(draft);
  const overlaps = await overlapsWith({ windows, componentIds, maintenanceId, seriesId });
  return { dates, zone: recurrence?.zone ?? null, overlaps };
}

function windowOf({ scheduledFor, scheduledUntil }: DraftPlan): { from: Instant; until: Instant }[] {
  if (scheduledFor === undefined || scheduledUntil === undefined || scheduledUntil <= scheduledFor) return [];
  return [{ from: scheduledFor, until: scheduledUntil }];
}
