import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { allMetrics } from '#db/queries/metric.ts';
import { metrics } from '#db/schema/index.ts';
import { METRICS_MAX } from '#lib/domain/metric.ts';
import { conflict, Refusal } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const OrderMetrics = z.object({
  /** All of them, from top to bottom. */
  metricIds: z.array(id, { error: 'Give the whole order.' }).max(METRICS_MAX, 'These are too many.'),
});

export const orderMetrics = verb({
  act: 'metric.write',
  schema: OrderMetrics,
  async run(tx, { metricIds }) {
    const stored = (await allMetrics(tx)).map((metric) => metric.id);
    if (new Set(metricIds).size < metricIds.length)
      throw new Refusal('invalid', 'Something stands in this order twice.');
    // Somebody added or removed one meanwhile: it has no place in this order.
    if (metricIds.toSorted().join() !== stored.toSorted().join()) throw conflict('list', stored);
    if (metricIds.join() === stored.join()) return { metricIds };
    for (const [position, one] of metricIds.entries())
      await tx.update(metrics).set({ position }).where(eq(metrics.id, one));
    await tx.record({ type: 'metrics.ordered', subjectId: null, data: { order: metricIds } });
    return { metricIds };
  },
});
