import { z } from 'zod';
import {
  allMetrics,
  allMetricsProviders,
  metricsProviderOrThrow,
  type MetricsProviderRow,
} from '#db/queries/metric.ts';
import { reader } from '#db/open.ts';
import { write } from '#db/write.ts';
import { paging, text, textOrNull } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { paged } from '#lib/api/paged.ts';
import { toTheSecond } from '#lib/api/times.ts';
import { PROVIDER_TYPES } from '#lib/domain/metric.ts';
import { addMetric } from '#lib/verbs/add-metric.ts';
import { addMetricsProvider } from '#lib/verbs/add-metrics-provider.ts';
import { changeMetricsProvider } from '#lib/verbs/change-metrics-provider.ts';
import { removeMetricsProvider } from '#lib/verbs/remove-metrics-provider.ts';
import { time } from './component-shape.ts';
import { GivenMetric, METRIC_FIELD_NAMES, metricFacts } from './metric-fields.ts';
import { answeredMetric, answeredMetrics, Metric } from './metric-shape.ts';

const PROVIDERS = '/pages/{page_id}/metrics_providers';
const ONE = `${PROVIDERS}/{metrics_provider_id}` as const;
const tag = 'metrics';

export const MetricsProvider = z
  .object({
    id: z.string(),
    type: z.enum(PROVIDER_TYPES),
    disabled: z.literal(false),
    metric_base_uri: z.string().nullable(),
    /** There are no credentials to try. */
    last_revalidated_at: z.null(),
    created_at: time,
    updated_at: time,
    page_id: z.string(),
  })
  .meta({ id: 'MetricsProvider' });

/** Credentials for other services are left alone, and never kept. */
const Given = z.object({ type: text.optional(), metric_base_uri: textOrNull.optional() });

const shape = (row: MetricsProviderRow, pageId: string): z.input<typeof MetricsProvider> => ({
  ...{ id: row.id, type: row.type, disabled: false, metric_base_uri: row.baseUri, last_revalidated_at: null },
  ...{ created_at: toTheSecond(row.createdAt), updated_at: toTheSecond(row.updatedAt), page_id: pageId },
});

const answered = async (id: string, pageId: string) =>
  shape(await metricsProviderOrThrow(reader(), id), pageId);

const fieldNames = { baseUri: 'metric_base_uri' };

export const METRICS_PROVIDER_OPERATIONS = [
  operation({
    id: 'listMetricsProviders',
    ...{ methods: ['GET'], path: PROVIDERS, tag, summary: 'List where points come from' },
    scopes: ['read', 'metrics'],
    ...{ status: 200, answer: z.array(MetricsProvider) },
    run: async ({ params }) =>
      (await allMetricsProviders(reader())).map((row) => shape(row, params.page_id!)),
  }),
  operation({
    id: 'createMetricsProvider',
    ...{ methods: ['POST'], path: PROVIDERS, tag },
    summary: 'Add where points come from: Self, since this page is sent them and fetches none',
    scopes: ['metrics'],
    body: { wrapper: 'metrics_provider', schema: Given.extend({ type: text }) },
    ...{ status: 201, answer: MetricsProvider, fieldNames },
    run: async ({ actor, params, body }) => {
      const { providerId } = await addMetricsProvider(actor, facts(body));
      return answered(providerId, params.page_id!);
    },
  }),
  operation({
    id: 'getMetricsProvider',
    ...{ methods: ['GET'], path: ONE, tag, summary: 'Get where points come from' },
    scopes: ['read', 'metrics'],
    ...{ status: 200, answer: MetricsProvider },
    run: ({ params }) => answered(params.metrics_provider_id!, params.page_id!),
  }),
  operation({
    id: 'updateMetricsProvider',
    ...{ methods: ['PATCH', 'PUT'], path: ONE, tag },
    summary: 'Change where points come from: what is left out stays as it is',
    scopes: ['metrics'],
    body: { wrapper: 'metrics_provider', schema: Given },
    ...{ status: 200, answer: MetricsProvider, fieldNames },
    run: async ({ actor, params, body }) => {
      const providerId = params.metrics_provider_id!;
      await write(actor, async (tx) => {
        const { version } = await metricsProviderOrThrow(tx, providerId);
        await changeMetricsProvider.within(tx, { providerId, version, ...facts(body) });
      });
      return answered(providerId, params.page_id!);
    },
  }),
  operation({
    id: 'deleteMetricsProvider',
    ...{ methods: ['DELETE'], path: ONE, tag },
    summary: 'Take away where points come from, when it has no metrics any more',
    scopes: ['metrics'],
    ...{ status: 200, answer: MetricsProvider },
    run: async ({ actor, params }) => {
      const before = await answered(params.metrics_provider_id!, params.page_id!);
      await removeMetricsProvider(actor, { providerId: params.metrics_provider_id });
      return before;
    },
  }),
  operation({
    id: 'listMetricsOfProvider',
    ...{ methods: ['GET'], path: `${ONE}/metrics`, tag, summary: 'List the metrics of a provider' },
    scopes: ['read', 'metrics'],
    query: z.object(paging),
    ...{ status: 200, answer: z.array(Metric) },
    run: async ({ params, query }) => {
      const { id } = await metricsProviderOrThrow(reader(), params.metrics_provider_id!);
      const its = (await allMetrics(reader())).filter((metric) => metric.providerId === id);
      return answeredMetrics(paged(its, query.page, query.per_page));
    },
  }),
  operation({
    id: 'createMetric',
    ...{ methods: ['POST'], path: `${ONE}/metrics`, tag, summary: 'Add a metric, last on the page' },
    scopes: ['metrics'],
    body: { wrapper: 'metric', schema: GivenMetric.extend({ name: text }) },
    ...{ status: 201, answer: Metric, fieldNames: METRIC_FIELD_NAMES },
    run: async ({ actor, params, body }) => {
      const given = { ...metricFacts(body), providerId: params.metrics_provider_id };
      return answeredMetric((await addMetric(actor, given)).metricId);
    },
  }),
];

/** As the verbs call it. */
function facts({ type, metric_base_uri }: z.output<typeof Given>) {
  return { type, baseUri: metric_base_uri };
}
