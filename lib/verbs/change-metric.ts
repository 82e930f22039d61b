import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { metricOrThrow } from '#db/queries/metric.ts';
import { metrics } from '#db/schema/index.ts';
import { changedFields } from './changed-fields.ts';
import { id, version } from './fields.ts';
import { METRIC_FIELDS, mustHaveHeight } from './metric-fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

/** What is left out stays as it is. */
export const ChangeMetric = z.object({
  metricId: id,
  version,
  ...z.object(METRIC_FIELDS).partial().shape,
});

export const changeMetric = verb({
  act: 'metric.write',
  schema: ChangeMetric,
  async run(tx, { metricId, version, ...given }) {
    const before = await metricOrThrow(tx, metricId);
    mustBeCurrent('metric', before, version);
    const changes = changedFields(before, given);
    if (changes === null) return { version };
    mustHaveHeight({ ...before, ...changes.after });
    await tx
      .update(metrics)
      .set({ ...changes.after, updatedAt: tx.now, version: version + 1 })
      .where(eq(metrics.id, metricId));
    await tx.record({
      type: 'metric.changed',
      subjectId: metricId,
      data: { metricId, name: before.name, ...changes },
    });
    return { version: version + 1 };
  },
});
