import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type SeriesRow, seriesOrThrow } from '#db/queries/maintenance-series.ts';
import type { Database } from '#db/open.ts';
import { maintenances, maintenanceSeries } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { isLocalTime } from '#lib/domain/recurrence/local-time.ts';
import { type Occurrence, occurrencesFrom } from '#lib/domain/recurrence/occurrences.ts';
import { invalid } from '#lib/errors.ts';
import { mustGoOn } from './change-series.ts';
import { flag, id, version } from './fields.ts';
import { planAhead } from './plan-ahead.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

/** Which date of a series: as the rule gives it, `YYYY-MM-DDTHH:mm` on the clock of its zone. */
export const occurrence = z.string({ error: 'Choose a date.' }).refine(isLocalTime, 'Choose a date.');

export const SkipOccurrence = z.object({
  seriesId: id,
  version,
  occurrence,
  /** False takes it back. */
  skip: flag.default(true),
});

/** Leaves out a date that is no maintenance yet. One that is planned is cancelled there, where readers have seen it. */
export const skipOccurrence = verb({
  act: 'maintenance.write',
  schema: SkipOccurrence,
  async run(tx, { seriesId, version, occurrence, skip }) {
    const series = await seriesOrThrow(tx, seriesId);
    mustBeCurrent('series', series, version);
    await unplannedOrThrow(tx, series, occurrence, tx.now);
    const others = series.skipped.filter((one) => one !== occurrence);
    const skipped = skip ? [...others, occurrence].sort() : others;
    const changed = { skipped, updatedAt: tx.now, version: version + 1 };
    await tx.update(maintenanceSeries).set(changed).where(eq(maintenanceSeries.id, seriesId));
    const data = { seriesId, name: series.name, occurrence };
    await tx.record({
      type: skip ? 'series.date_skipped' : 'series.date_restored',
      subjectId: seriesId,
      data,
    });
    await planAhead(tx, { ...series, ...changed }, () => series.announce);
    return { seriesId, version: version + 1 };
  },
});

/**
 * A date that the rule gives, that is to come and that is no maintenance yet.
 * @throws Refusal `invalid` on `occurrence`.
 */
export async function unplannedOrThrow(
  db: Database,
  series: SeriesRow,
  local: string,
  now: Instant,
): Promise<Occurrence> {
  mustGoOn(series);
  const found = dateOf(series, local, now);
  if (!found) throw invalid('occurrence', 'The series has no such date to come.');
  const made = await db
    .select({ id: maintenances.id })
    .from(maintenances)
    .where(and(eq(maintenances.seriesId, series.id), eq(maintenances.occurrence, local)));
  if (made.length > 0) throw invalid('occurrence', 'It is planned already: move or cancel it there.');
  return found;
}

function dateOf(series: SeriesRow, local: string, now: Instant): Occurrence | undefined {
  for (const one of occurrencesFrom(series, now)) {
    if (one.local === local) return one;
    if (one.local > local) return undefined;
  }
  return undefined;
}
