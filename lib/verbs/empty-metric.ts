import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { metricOrThrow } from '#db/queries/metric.ts';
import { latestPoint } from '#db/queries/metric-points.ts';
import { metricPoints } from '#db/schema/index.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const EmptyMetric = z.object({ metricId: id });

/** Deletes every point of a metric; the metric stays. Unlike sending them it is an act, and the log says who did it. */
export const emptyMetric = verb({
  act: 'metric.write',
  schema: EmptyMetric,
  async run(tx, { metricId }) {
    const { name } = await metricOrThrow(tx, metricId);
    if ((await latestPoint(tx, metricId)) === null) return { metricId };
    await tx.delete(metricPoints).where(eq(metricPoints.metricId, metricId));
    await tx.record({ type: 'metric.emptied', subjectId: metricId, data: { metricId, name } });
    return { metricId };
  },
});
