import { z } from 'zod';
import { seriesOrThrow } from '#db/queries/maintenance-series.ts';
import { flag, id, version } from './fields.ts';
import { planOccurrence } from './plan-ahead.ts';
import { occurrence, unplannedOrThrow } from './skip-occurrence.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const PlanOccurrence = z.object({
  seriesId: id,
  version,
  occurrence,
  notify: flag.default(false),
});

/** Makes a maintenance of a date before the clock would, so that it can be moved, changed or cancelled by itself. */
export const planOccurrenceNow = verb({
  act: 'maintenance.write',
  schema: PlanOccurrence,
  async run(tx, { seriesId, version, occurrence, notify }) {
    const series = await seriesOrThrow(tx, seriesId);
    mustBeCurrent('series', series, version);
    return planOccurrence(tx, series, await unplannedOrThrow(tx, series, occurrence, tx.now), notify);
  },
});
