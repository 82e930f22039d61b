import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { metricOrThrow } from '#db/queries/metric.ts';
import { metricPoints, metrics } from '#db/schema/index.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const RemoveMetric = z.object({ metricId: id });

/** With all its points: nothing of the past names a metric. */
export const removeMetric = verb({
  act: 'metric.write',
  schema: RemoveMetric,
  async run(tx, { metricId }) {
    const { name } = await metricOrThrow(tx, metricId);
    await tx.delete(metricPoints).where(eq(metricPoints.metricId, metricId));
    await tx.delete(metrics).where(eq(metrics.id, metricId));
    await tx.record({ type: 'metric.removed', subjectId: metricId, data: { metricId, name } });
    return { metricId };
  },
});
