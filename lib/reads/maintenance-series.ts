import { inArray } from 'drizzle-orm';
import {
  allSeries,
  comingOfSeries,
  componentsOfSeries,
  madeOfSeries,
  pastOfSeries,
  seriesOrThrow,
} from '#db/queries/maintenance-series.ts';
import { componentsById } from '#db/queries/component.ts';
import { reader } from '#db/open.ts';
import { maintenanceSeries } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { HOUR, type Instant } from '#lib/domain/instant.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { PLANNED_AHEAD_DAYS } from '#lib/domain/recurrence/ahead-days.ts';
import {
  nextOccurrences,
  type Occurrence,
  occurrencesFrom,
  type Recurrence,
} from '#lib/domain/recurrence/occurrences.ts';
import { Refusal } from '#lib/errors.ts';

/** How many dates staff look ahead; where more are planned by then, all of these. */
export const DATES_SHOWN = 10;
const PAST_SHOWN = 5;

export interface SeriesDate extends Occurrence {
  readonly state: 'skipped' | 'unplanned' | 'made';
  /** With `made`: the maintenance, which may stand at another time than the rule gave. */
  readonly maintenance: {
    readonly id: string;
    readonly status: MaintenanceStatus;
    readonly scheduledFor: Instant;
    readonly scheduledUntil: Instant;
  } | null;
}

/** One series with its next dates and the last that took place; undefined when there is none. */
export async function seriesForStaff(id: string) {
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const series = await seriesOrThrow(db, id).catch((error: unknown) => {
      if (error instanceof Refusal) return undefined;
      throw error;
    });
    if (!series) return undefined;
    const componentIds = await componentsOfSeries(db, id);
    const known = await componentsById(db, componentIds);
    const made = new Map((await madeOfSeries(db, series, at)).map((one) => [one.occurrence!, one]));
    const dates = series.endedAt === null ? datesAhead(series, at) : [];
    return {
      series,
      componentIds,
      names: componentIds.flatMap((one) => known.get(one)?.name ?? []),
      dates: dates.map((date): SeriesDate => {
        const maintenance = made.get(date.local) ?? null;
        const state = maintenance ? 'made' : series.skipped.includes(date.local) ? 'skipped' : 'unplanned';
        return { ...date, state, maintenance };
      }),
      coming: await comingOfSeries(db, id),
      past: await pastOfSeries(db, id, PAST_SHOWN),
    };
  });
  return facts;
}

/** The next ten, and all that the clock plans ahead. */
function datesAhead(series: Recurrence, at: Instant): Occurrence[] {
  const found: Occurrence[] = [];
  for (const one of occurrencesFrom(series, at)) {
    if (found.length >= DATES_SHOWN && one.at > at + PLANNED_AHEAD_DAYS * 24 * HOUR) break;
    found.push(one);
  }
  return found;
}

/** All of them, with the date that comes next by the rule; those that were ended last. */
export async function listSeries() {
  const at = now();
  return (await allSeries(reader())).map((series) => ({
    ...series,
    next: series.endedAt === null ? (nextOccurrences(series, at, 1)[0] ?? null) : null,
  }));
}

/** What series are called, by their ids. */
export async function seriesNames(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader()
    .select({ id: maintenanceSeries.id, name: maintenanceSeries.name })
    .from(maintenanceSeries)
    .where(inArray(maintenanceSeries.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
