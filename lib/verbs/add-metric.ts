import { z } from 'zod';
import { allMetrics, allMetricsProviders, metricsProviderOrThrow } from '#db/queries/metric.ts';
import { metrics } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { METRICS_MAX } from '#lib/domain/metric.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { addMetricsProvider } from './add-metrics-provider.ts';
import { id } from './fields.ts';
import { METRIC_FIELDS, mustHaveHeight } from './metric-fields.ts';
import { verb } from './verb.ts';

export const AddMetric = z.object({
  /** Left out, it is the one that staff have, who need not know that there are such. */
  providerId: id.optional(),
  name: METRIC_FIELDS.name,
  description: METRIC_FIELDS.description.default(null),
  identifier: METRIC_FIELDS.identifier.default(null),
  suffix: METRIC_FIELDS.suffix.default(''),
  decimalPlaces: METRIC_FIELDS.decimalPlaces.default(0),
  shown: METRIC_FIELDS.shown.default(true),
  yAxisMin: METRIC_FIELDS.yAxisMin.default(null),
  yAxisMax: METRIC_FIELDS.yAxisMax.default(null),
  yAxisHidden: METRIC_FIELDS.yAxisHidden.default(false),
});

/** A metric, last on the page. It has no points yet. */
export const addMetric = verb({
  act: 'metric.write',
  schema: AddMetric,
  async run(tx, { providerId: given, ...input }) {
    mustHaveHeight(input);
    const before = await allMetrics(tx);
    if (before.length >= METRICS_MAX)
      throw new Refusal('invalid', `A page has at most ${METRICS_MAX} metrics.`);
    const providerId =
      given === undefined ? await anyProvider(tx) : (await metricsProviderOrThrow(tx, given)).id;
    const metricId = newId();
    const position = (before.at(-1)?.position ?? -1) + 1;
    const times = { createdAt: tx.now, updatedAt: tx.now };
    await tx.insert(metrics).values({ ...input, id: metricId, providerId, position, ...times });
    const { name, shown } = input;
    await tx.record({ type: 'metric.added', subjectId: metricId, data: { metricId, name, shown } });
    return { metricId };
  },
});

async function anyProvider(tx: Tx): Promise<string> {
  const [first] = await allMetricsProviders(tx);
  return first?.id ?? (await addMetricsProvider.within(tx, { type: 'Self' })).providerId;
}
