import { z } from 'zod';
import { allMetrics, metricOrThrow } from '#db/queries/metric.ts';
import { reader } from '#db/open.ts';
import { write } from '#db/write.ts';
import { paging } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { paged } from '#lib/api/paged.ts';
import { changeMetric } from '#lib/verbs/change-metric.ts';
import { removeMetric } from '#lib/verbs/remove-metric.ts';
import { GivenMetric, METRIC_FIELD_NAMES, metricFacts } from './metric-fields.ts';
import { answeredMetric, answeredMetrics, Metric } from './metric-shape.ts';

const METRICS = '/pages/{page_id}/metrics';
const ONE = `${METRICS}/{metric_id}` as const;
const tag = 'metrics';

export const METRIC_OPERATIONS = [
  operation({
    id: 'listMetrics',
    ...{ methods: ['GET'], path: METRICS, tag, summary: 'List the metrics, in the order of the page' },
    scopes: ['read', 'metrics'],
    query: z.object(paging),
    ...{ status: 200, answer: z.array(Metric) },
    run: async ({ query }) => answeredMetrics(paged(await allMetrics(reader()), query.page, query.per_page)),
  }),
  operation({
    id: 'getMetric',
    ...{ methods: ['GET'], path: ONE, tag, summary: 'Get a metric' },
    scopes: ['read', 'metrics'],
    ...{ status: 200, answer: Metric },
    run: ({ params }) => answeredMetric(params.metric_id!),
  }),
  operation({
    id: 'updateMetric',
    ...{ methods: ['PATCH', 'PUT'], path: ONE, tag },
    summary: 'Change a metric: what is left out stays as it is',
    scopes: ['metrics'],
    body: { wrapper: 'metric', schema: GivenMetric },
    ...{ status: 200, answer: Metric, fieldNames: METRIC_FIELD_NAMES },
    run: async ({ actor, params, body }) => {
      const metricId = params.metric_id!;
      await write(actor, async (tx) => {
        const { version } = await metricOrThrow(tx, metricId);
        await changeMetric.within(tx, { metricId, version, ...metricFacts(body) });
      });
      return answeredMetric(metricId);
    },
  }),
  operation({
    id: 'deleteMetric',
    ...{ methods: ['DELETE'], path: ONE, tag, summary: 'Delete a metric, with all its points' },
    scopes: ['metrics'],
    ...{ status: 200, answer: Metric },
    run: async ({ actor, params }) => {
      const before = await answeredMetric(params.metric_id!);
      await removeMetric(actor, { metricId: params.metric_id });
      return before;
    },
  }),
];
