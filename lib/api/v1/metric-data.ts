import { z } from 'zod';
import { operation } from '#lib/api/operation.ts';
import { emptyMetric } from '#lib/verbs/empty-metric.ts';
import { sendPoint, sendPoints } from '#lib/verbs/send-points.ts';
import { GivenPoint } from './metric-fields.ts';
import { answeredMetric, Metric } from './metric-shape.ts';

const METRICS = '/pages/{page_id}/metrics';
const tag = 'metrics';

const Point = z.object({ timestamp: z.int(), value: z.number() }).meta({ id: 'MetricPoint' });

/** Forms send a list as fields with numbers, and as one field of each. */
const Points = z.record(z.string(), z.array(GivenPoint, { error: 'This is a list of points.' }), {
  error: 'Name the metrics by their ids, each with a list of points.',
});

export const METRIC_DATA_OPERATIONS = [
  operation({
    id: 'addMetricPoint',
    ...{ methods: ['POST'], path: `${METRICS}/{metric_id}/data`, tag },
    summary: 'Send what was measured at a moment: a second point for the same moment takes its place',
    scopes: ['metrics'],
    body: { wrapper: 'data', schema: GivenPoint },
    ...{ status: 201, answer: z.object({ data: Point }) },
    run: async ({ actor, params, body }) => ({ data: await sendPoint(actor, params.metric_id!, body) }),
  }),
  operation({
    id: 'addMetricPoints',
    ...{ methods: ['POST'], path: `${METRICS}/data`, tag },
    summary: 'Send what was measured of several metrics, by their ids: all of it is taken, or nothing',
    scopes: ['metrics'],
    body: { wrapper: 'data', schema: Points },
    ...{ status: 202, answer: z.record(z.string(), z.array(Point)) },
    run: ({ actor, body }) => sendPoints(actor, body),
  }),
  operation({
    id: 'deleteMetricPoints',
    ...{ methods: ['DELETE'], path: `${METRICS}/{metric_id}/data`, tag },
    summary: 'Delete all points of a metric, and keep the metric',
    scopes: ['metrics'],
    ...{ status: 200, answer: Metric },
    run: async ({ actor, params }) => {
      await emptyMetric(actor, { metricId: params.metric_id });
      return answeredMetric(params.metric_id!);
    },
  }),
];
