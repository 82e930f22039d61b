import { eq } from 'drizzle-orm';
import { z } from 'zod';
import {
  componentsOfSeries,
  planSeriesComponents,
  type SeriesRow,
  seriesOrThrow,
} from '#db/queries/maintenance-series.ts';
import { maintenanceSeries } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';
import { mustBeComponents } from './affected.ts';
import { changedFields } from './changed-fields.ts';
import { flag, id, textIfAny, version } from './fields.ts';
import { followSeries } from './follow-series.ts';
import { PLAN_FIELDS_CHANGED } from './plan-fields.ts';
import { mustRepeat, RECURRENCE_FIELDS, seriesBody } from './series-fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

/** What is left out stays as it is. */
export const ChangeSeries = z.object({
  seriesId: id,
  version,
  ...PLAN_FIELDS_CHANGED,
  ...z.object(RECURRENCE_FIELDS).partial().shape,
  body: seriesBody.optional(),
  announce: flag.optional(),
  /** Posted with the first date that has another window, when there is something to say; subscribers are told of that one. */
  words: textIfAny(),
  notify: flag.default(false),
});

/** With all dates that are to come, but for those that somebody moved, cancelled or changed by hand. */
export const changeSeries = verb({
  act: 'maintenance.write',
  schema: ChangeSeries,
  async run(tx, { seriesId, version, componentIds, words, notify, ...given }) {
    const before = await seriesOrThrow(tx, seriesId);
    mustBeCurrent('series', before, version);
    mustGoOn(before);
    const changes = changedFields(before, given);
    const planned = await componentsOfSeries(tx, seriesId);
    const plan =
      componentIds && componentIds.toSorted().join() !== planned.toSorted().join() ? componentIds : null;
    if (changes === null && plan === null) return { seriesId, version };
    const after: SeriesRow = { ...before, ...changes?.after, updatedAt: tx.now, version: version + 1 };
    mustRepeat(after, tx.now);
    if (plan) {
      const kept = planned.map((componentId) => ({ componentId }));
      await mustBeComponents(tx, plan, (index) => `componentIds.${index}`, kept);
      await planSeriesComponents(tx, seriesId, plan);
    }
    await tx.update(maintenanceSeries).set(after).where(eq(maintenanceSeries.id, seriesId));
    const plans = plan ? { componentIds: { before: planned, after: plan } } : {};
    const data = { seriesId, name: before.name, ...changes, ...plans };
    await tx.record({ type: 'series.changed', subjectId: seriesId, data });
    await followSeries(tx, before, after, { body: words, notify });
    return { seriesId, version: version + 1 };
  },
});

/** @throws Refusal `invalid`. */
export function mustGoOn({ endedAt }: SeriesRow): void {
  if (endedAt !== null) throw new Refusal('invalid', 'This series has ended.');
}
