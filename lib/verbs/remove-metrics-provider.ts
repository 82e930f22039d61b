import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { allMetrics, metricsProviderOrThrow } from '#db/queries/metric.ts';
import { metricsProviders } from '#db/schema/index.ts';
import { Refusal } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const RemoveMetricsProvider = z.object({ providerId: id });

/** Only one that has no metrics: else a month of points would be gone with it that nobody named. */
export const removeMetricsProvider = verb({
  act: 'metric.write',
  schema: RemoveMetricsProvider,
  async run(tx, { providerId }) {
    const { type } = await metricsProviderOrThrow(tx, providerId);
    const held = (await allMetrics(tx)).filter((metric) => metric.providerId === providerId);
    if (held.length > 0)
      throw new Refusal(
        'invalid',
        `This provider has metrics (${held.map(({ id }) => id).join(', ')}): delete those first.`,
      );
    await tx.delete(metricsProviders).where(eq(metricsProviders.id, providerId));
    await tx.record({ type: 'metrics_provider.removed', subjectId: providerId, data: { providerId, type } });
    return { providerId };
  },
});
