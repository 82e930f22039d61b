import { z } from 'zod';
import { allMetricsProviders } from '#db/queries/metric.ts';
import { metricsProviders } from '#db/schema/index.ts';
import { PROVIDERS_MAX } from '#lib/domain/metric.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { lineOrNull } from './fields.ts';
import { providerType } from './provider-fields.ts';
import { verb } from './verb.ts';

export const AddMetricsProvider = z.object({ type: providerType, baseUri: lineOrNull.default(null) });

export const addMetricsProvider = verb({
  act: 'metric.write',
  schema: AddMetricsProvider,
  async run(tx, { type, baseUri }) {
    if ((await allMetricsProviders(tx)).length >= PROVIDERS_MAX)
      throw new Refusal('invalid', `A page has at most ${PROVIDERS_MAX} metrics providers.`);
    const providerId = newId();
    const times = { createdAt: tx.now, updatedAt: tx.now };
    await tx.insert(metricsProviders).values({ id: providerId, type, baseUri, ...times });
    await tx.record({ type: 'metrics_provider.added', subjectId: providerId, data: { providerId, type } });
    return { providerId };
  },
});
