import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { metricsProviderOrThrow } from '#db/queries/metric.ts';
import { metricsProviders } from '#db/schema/index.ts';
import { changedFields } from './changed-fields.ts';
import { id, lineOrNull, version } from './fields.ts';
import { providerType } from './provider-fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

/** What is left out stays as it is. */
export const ChangeMetricsProvider = z.object({
  providerId: id,
  version,
  type: providerType.optional(),
  baseUri: lineOrNull.optional(),
});

export const changeMetricsProvider = verb({
  act: 'metric.write',
  schema: ChangeMetricsProvider,
  async run(tx, { providerId, version, ...given }) {
    const before = await metricsProviderOrThrow(tx, providerId);
    mustBeCurrent('metrics provider', before, version);
    const changes = changedFields(before, given);
    if (changes === null) return { version };
    await tx
      .update(metricsProviders)
      .set({ ...changes.after, updatedAt: tx.now, version: version + 1 })
      .where(eq(metricsProviders.id, providerId));
    await tx.record({
      type: 'metrics_provider.changed',
      subjectId: providerId,
      data: { providerId, ...changes },
    });
    return { version: version + 1 };
  },
});
