import { z } from 'zod';
import { planSeriesComponents, seriesOrThrow } from '#db/queries/maintenance-series.ts';
import { maintenanceSeries } from '#db/schema/index.ts';
import { newId } from '#lib/id.ts';
import { mustBeComponents } from './affected.ts';
import { flag } from './fields.ts';
import { planAhead } from './plan-ahead.ts';
import { PLAN_FIELDS_OR_USUAL } from './plan-fields.ts';
import { mustRepeat, RECURRENCE_FIELDS, seriesBody } from './series-fields.ts';
import { verb } from './verb.ts';

export const ScheduleSeries = z.object({
  ...PLAN_FIELDS_OR_USUAL,
  ...RECURRENCE_FIELDS,
  body: seriesBody,
  /** Whether subscribers are told of each date when the clock plans it. */
  announce: flag.default(false),
  /** Whether they are told now, of the first date. */
  notify: flag,
});

/**
 * Plans maintenance that repeats, and makes maintenances of its first dates. Subscribers hear of the first alone, once,
 * and read how it repeats; of each date they get its reminders and steps. Later ones are announced only where `announce` says so.
 */
export const scheduleSeries = verb({
  act: 'maintenance.write',
  schema: ScheduleSeries,
  async run(tx, { componentIds, notify, ...plan }) {
    mustRepeat(plan, tx.now);
    await mustBeComponents(tx, componentIds, (index) => `componentIds.${index}`);
    const id = newId();
    await tx.insert(maintenanceSeries).values({ id, ...plan, createdAt: tx.now, updatedAt: tx.now });
    await planSeriesComponents(tx, id, componentIds);
    const { name, rule, startsAt, zone } = plan;
    await tx.record({
      type: 'series.planned',
      subjectId: id,
      data: { seriesId: id, name, rule, startsAt, zone },
    });
    const series = await seriesOrThrow(tx, id);
    await planAhead(tx, series, (index) => notify && index === 0);
    return { seriesId: id };
  },
});
